namespace Plimsoll.Rules.Databases;

/// <summary>Images of one engine that share their facts, and what a manifest has to give them.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Names">The last name of each image, or the last two.</param>
internal sealed record DatabaseImage(DatabaseEngine Engine, IReadOnlyList<string> Names)
{
    /// <summary>Where data is kept; empty for engines that keep none on disk.</summary>
    public IReadOnlyList<DataPath> DataPaths { get; init; } = [];

    /// <summary>Whether the image declares its data path a volume, so that what is mounted above it is hidden.</summary>
    public bool DeclaresVolume { get; init; }

    /// <summary>Variables and options that put the data elsewhere.</summary>
    public IReadOnlyList<string> MovedBy { get; init; } = [];

    /// <summary>Variables of which one gives it a password.</summary>
    public IReadOnlyList<string> PasswordVariables { get; init; } = [];

    /// <summary>Variables with a value, and options, that switch passwords off.</summary>
    public IReadOnlyList<string> SwitchedOffBy { get; init; } = [];

    /// <summary>What it does when nobody gives it a password.</summary>
    public PasswordPolicy WithoutPassword { get; init; }

    /// <summary>The log-in that it takes when it is given none: <c>minioadmin/minioadmin</c>; null when there is no such.</summary>
    public string? DefaultLogin { get; init; }
}
