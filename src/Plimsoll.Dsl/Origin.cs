namespace Plimsoll;

/// <summary>Where in C# something was made.</summary>
/// <param name="File">The file, as the compiler knows it.</param>
/// <param name="Line">The line, from 1; 0 when it is not known.</param>
public readonly record struct Origin(string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}:{Line}" : "";
}
