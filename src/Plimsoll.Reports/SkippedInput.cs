namespace Plimsoll.Reports;

/// <summary>Something that was passed over.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Reason">Why, in a few words: <c>not read: template</c>.</param>
/// <param name="IsNotable">Whether users should hear of it even if they did not ask: objects may be in it.</param>
public sealed record SkippedInput(string Path, string Reason, bool IsNotable);
