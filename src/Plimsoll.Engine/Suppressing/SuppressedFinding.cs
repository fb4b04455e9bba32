using Plimsoll.Engine.Rules;

namespace Plimsoll.Engine.Suppressing;

/// <summary>A finding that is not to be heard.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Kind">Where that is written.</param>
/// <param name="Reason">Why, in the words of whoever wrote it; empty when nothing is said.</param>
public sealed record SuppressedFinding(Finding Finding, SuppressionKind Kind, string Reason);
