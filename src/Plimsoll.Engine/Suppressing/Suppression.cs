using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Engine.Suppressing;

/// <summary>A wish not to hear of rules in some part of a text: a comment or an annotation.</summary>
public sealed class Suppression
{
    private readonly HashSet<string> _unused;

    /// <summary>States a wish.</summary>
    /// <param name="source">The text.</param>
    /// <param name="place">Where the wish is written.</param>
    /// <param name="covered">The part of the text that it is about.</param>
    /// <param name="rules">The names or numbers of the rules, as written.</param>
    /// <param name="reason">Why; without a reason nothing is silenced.</param>
    public Suppression(Source source, Span place, Span covered, IReadOnlyList<string> rules, string reason)
    {
        Source = source;
        Place = place;
        Covered = covered;
        Rules = rules;
        Reason = reason;
        _unused = new HashSet<string>(rules, StringComparer.Ordinal);
    }

    /// <summary>The text.</summary>
    public Source Source { get; }

    /// <summary>Where the wish is written.</summary>
    public Span Place { get; }

    /// <summary>The part of the text that it is about.</summary>
    public Span Covered { get; }

    /// <summary>The names or numbers of the rules, as written.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary>Why; empty when no reason is given.</summary>
    public string Reason { get; }

    /// <summary>Whether it was written for another linter, so that it may well be of no use here.</summary>
    public bool IsForeign { get; init; }

    /// <summary>The rules among <see cref="Rules"/> that silenced nothing; complete once all findings are known.</summary>
    public IEnumerable<string> Unused => IsForeign ? [] : Rules.Where(_unused.Contains);

    /// <summary>Whether the wish counts for a finding of a rule at a place; remembers that it did.</summary>
    internal bool Silences(RuleDescriptor rule, Span place)
    {
        if (Reason.Length == 0 || place.Start < Covered.Start || place.Start > Covered.End)
            return false;
        var word = Rules.FirstOrDefault(rule.IsCalled);
        if (word is null)
            return false;
        _unused.Remove(word);
        return true;
    }
}
