namespace Plimsoll.Engine.Suppressing;

/// <summary>A known finding, as a line of a baseline.</summary>
/// <param name="Fingerprint">What makes it the same finding in the next run; the rest is for readers.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="File">The text it stood in, relative to the baseline.</param>
/// <param name="Place">The object, and the place in it.</param>
public sealed record BaselineEntry(string Fingerprint, string Rule, string File, string Place)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Fingerprint}  {Rule}  {File}  {Place}".TrimEnd();
}
