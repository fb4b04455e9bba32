namespace Plimsoll.Schemas.Formats;

/// <summary>Why a text does not follow a format that the API server enforces.</summary>
/// <param name="Reason">What is wrong, as the end of a sentence: <c>'MB' is no unit of a quantity</c>.</param>
/// <param name="Suggestion">The text that was surely meant and is valid; null when it cannot be told.</param>
public sealed record FormatMistake(string Reason, string? Suggestion = null);
