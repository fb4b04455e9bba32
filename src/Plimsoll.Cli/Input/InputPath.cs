namespace Plimsoll.Cli.Input;

/// <summary>A file that shall be read.</summary>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Name">What findings call it: as the user would write it, with forward slashes.</param>
/// <param name="Argument">The argument that brought it.</param>
/// <param name="IsExplicit">Whether the user named the file itself, so that it is read whatever it seems to hold.</param>
/// <param name="IsContext">Whether it is only read to understand the others.</param>
internal sealed record InputPath(string FullPath, string Name, string Argument, bool IsExplicit, bool IsContext)
{
    /// <summary>Where it lies, whatever the current folder.</summary>
    public string AbsolutePath { get; init; } = FullPath;

    /// <summary>Its length in bytes as its folder tells; null when it has to be asked for.</summary>
    public long? Length { get; init; }

    /// <summary>Whether a link leads to it out of the folder that was given, so that it is read and never changed.</summary>
    public bool IsOutside { get; init; }
}
