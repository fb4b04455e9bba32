using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Engine.Configuring;

/// <summary>What is said about single rules, by name.</summary>
/// <param name="ByRule">The settings.</param>
public sealed record RuleSettings(IReadOnlyDictionary<string, RuleSetting> ByRule)
{
    /// <summary>Nothing is said.</summary>
    public static RuleSettings None { get; } = new(new Dictionary<string, RuleSetting>(StringComparer.Ordinal));

    /// <summary>The settings with others that outweigh them, key by key.</summary>
    public RuleSettings And(RuleSettings weightier)
    {
        if (weightier.ByRule.Count == 0)
            return this;
        var merged = ByRule.ToDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal);
        foreach (var entry in weightier.ByRule)
            merged[entry.Key] = merged.TryGetValue(entry.Key, out var lighter) ? Merge(lighter, entry.Value) : entry.Value;
        return new RuleSettings(merged);
    }

    /// <summary>The rules that take part: a level brings a rule in or leaves it out, options alone do neither.</summary>
    /// <param name="chosen">The rules before anything is said about single ones.</param>
    /// <param name="only">The only rules that are asked, also where a level leaves them out; null for no such limit.</param>
    public RuleSet Apply(RuleSet chosen, IReadOnlyList<RuleDescriptor>? only = null)
    {
        if (ByRule.Count == 0 && only is null)
            return chosen;
        if (only is not null)
            chosen = new RuleSet(chosen.Catalogue, RuleSet.Of(chosen.Catalogue, chosen.Catalogue.Where(only.Contains)).Active) { ExemptImages = chosen.ExemptImages };
        var active = chosen.Active.ToDictionary(a => a.Descriptor);
        return new RuleSet(chosen.Catalogue, [.. chosen.Catalogue.Select(r => Apply(r, active, only)).OfType<ActiveRule>()]) { ExemptImages = chosen.ExemptImages };
    }

    private ActiveRule? Apply(RuleDescriptor rule, Dictionary<RuleDescriptor, ActiveRule> active, IReadOnlyList<RuleDescriptor>? only)
    {
        ActiveRule? before = active.TryGetValue(rule, out var known) ? known : null;
        if (only is not null && before is null)
            return null;
        if (!ByRule.TryGetValue(rule.Name, out var setting))
            return before;
        if ((setting.Level == RuleLevel.Off && only is null) || (setting.Level is null && before is null))
            return null;
        var instance = rule.Create();
        foreach (var option in rule.Options)
        {
            if (setting.Options.TryGetValue(option.Name, out var value))
                option.TrySet(instance, value);
        }

        return new ActiveRule(rule, instance, SeverityOf(setting.Level) ?? rule.Severity);
    }

    private static Severity? SeverityOf(RuleLevel? level) => level switch
    {
        RuleLevel.Info => Severity.Info,
        RuleLevel.Warning => Severity.Warning,
        RuleLevel.Error => Severity.Error,
        _ => null,
    };

    private static RuleSetting Merge(RuleSetting lighter, RuleSetting weightier)
    {
        var options = lighter.Options.ToDictionary(o => o.Key, o => o.Value, StringComparer.Ordinal);
        foreach (var option in weightier.Options)
            options[option.Key] = option.Value;
        return new RuleSetting(weightier.Level ?? lighter.Level, new Dictionary<string, Node>(options, StringComparer.Ordinal));
    }
}
