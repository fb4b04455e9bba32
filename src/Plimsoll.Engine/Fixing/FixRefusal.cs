namespace Plimsoll.Engine.Fixing;

/// <summary>A text whose fixes were not taken, because the outcome would be worse.</summary>
/// <param name="SourceName">The text.</param>
/// <param name="Reason">What would be worse.</param>
public sealed record FixRefusal(string SourceName, string Reason);
