namespace Plimsoll.Engine.Rules;

/// <summary>The rules that take part in a run.</summary>
public sealed class RuleSet
{
    /// <summary>Takes the rules.</summary>
    /// <param name="catalogue">All rules there are, for words that name one of them.</param>
    /// <param name="active">Those that take part.</param>
    public RuleSet(IReadOnlyList<RuleDescriptor> catalogue, IReadOnlyList<ActiveRule> active)
    {
        Catalogue = catalogue;
        Active = active;
    }

    /// <summary>All rules there are.</summary>
    public IReadOnlyList<RuleDescriptor> Catalogue { get; }

    /// <summary>The rules that take part.</summary>
    public IReadOnlyList<ActiveRule> Active { get; }

    /// <summary>Whether a rule takes part.</summary>
    public bool Has(string name)
    {
        foreach (var rule in Active)
        {
            if (rule.Descriptor.Name == name)
                return true;
        }

        return false;
    }

    /// <summary>All rules of a profile, with their default severities and options.</summary>
    public static RuleSet OfProfile(IReadOnlyList<RuleDescriptor> catalogue, Profile profile) =>
        Of(catalogue, catalogue.Where(d => d.Profile <= profile));

    /// <summary>These rules and no others, with their default severities and options.</summary>
    public static RuleSet Of(IReadOnlyList<RuleDescriptor> catalogue, IEnumerable<RuleDescriptor> chosen) =>
        new(catalogue, [.. chosen.Select(d => new ActiveRule(d, d.Create(), d.Severity))]);

    /// <summary>The rules that look at a sort of subject.</summary>
    internal (Rule<TSubject> Rule, ActiveRule Active)[] For<TSubject>() =>
        [.. Active.Where(a => a.Rule is Rule<TSubject>).Select(a => ((Rule<TSubject>)a.Rule, a))];
}
