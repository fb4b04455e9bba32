using Plimsoll.Engine.Rules;

namespace Plimsoll.Engine.Fixing;

/// <summary>A fix that was not carried out, or a text that was left alone, because the outcome would be worse.</summary>
/// <param name="SourceName">The text.</param>
/// <param name="Reason">What would be worse.</param>
public sealed record FixRefusal(string SourceName, string Reason)
{
    /// <summary>The finding that stays; null when it is the whole text.</summary>
    public Finding? Finding { get; init; }
}
