using System.Collections.Concurrent;

namespace Plimsoll.Engine.Rules;

/// <summary>The rules that take part in a run.</summary>
public sealed class RuleSet
{
    private readonly HashSet<Type> _types;
    private readonly ConcurrentDictionary<Type, Array> _bySubject = new();

    /// <summary>Takes the rules.</summary>
    /// <param name="catalogue">All rules there are, for words that name one of them.</param>
    /// <param name="active">Those that take part.</param>
    public RuleSet(IReadOnlyList<RuleDescriptor> catalogue, IReadOnlyList<ActiveRule> active)
    {
        Catalogue = catalogue;
        Active = active;
        _types = [.. active.Select(a => a.Rule.GetType())];
    }

    /// <summary>All rules there are.</summary>
    public IReadOnlyList<RuleDescriptor> Catalogue { get; }

    /// <summary>The rules that take part.</summary>
    public IReadOnlyList<ActiveRule> Active { get; }

    /// <summary>Images whose containers may have access to their node, beside those that the rules know; see <see cref="Manifests.Views.ImageReference.Matches"/>.</summary>
    public IReadOnlyList<string> ExemptImages { get; init; } = [];

    /// <summary>Whether a rule takes part, so that another can leave something to it.</summary>
    /// <param name="rule">The rule's class.</param>
    public bool Has(Type rule) => _types.Contains(rule);

    /// <summary>All rules of some profiles, with their default severities and options.</summary>
    public static RuleSet OfProfile(IReadOnlyList<RuleDescriptor> catalogue, params Profile[] profiles) =>
        Of(catalogue, catalogue.Where(d => profiles.Any(p => p.Holds(d.Profile))));

    /// <summary>These rules and no others, with their default severities and options.</summary>
    public static RuleSet Of(IReadOnlyList<RuleDescriptor> catalogue, IEnumerable<RuleDescriptor> chosen) =>
        new(catalogue, [.. chosen.Select(d => new ActiveRule(d, d.Create(), d.Severity))]);

    /// <summary>The rules that look at a sort of subject.</summary>
    internal (Rule<TSubject> Rule, ActiveRule Active)[] For<TSubject>() =>
        ((Rule<TSubject>, ActiveRule)[])_bySubject.GetOrAdd(typeof(TSubject), static (_, set) => set.Find<TSubject>(), this);

    private (Rule<TSubject> Rule, ActiveRule Active)[] Find<TSubject>() =>
        [.. Active.Where(a => a.Rule is Rule<TSubject>).Select(a => ((Rule<TSubject>)a.Rule, a))];
}
