using System.Collections.Concurrent;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Suppressing;
using Plimsoll.Manifests;

namespace Plimsoll.Engine.Configuring;

/// <summary>Says which rules judge what: the same everywhere, or others for some files and objects.</summary>
/// <remarks>Safe to ask from several threads; every set of rules is made once.</remarks>
public sealed class RuleAssignment
{
    private readonly IReadOnlyList<Override> _overrides;
    private readonly Func<string, string?> _pathBelow;
    private readonly RuleSet _chosen;
    private readonly RuleSettings _settings;
    private readonly RuleSettings _last;
    private Variant? _default;

    /// <summary>Assigns rules as a configuration says.</summary>
    /// <param name="chosen">Takes part in full: the rules before anything is said about single ones.</param>
    /// <param name="settings">What is said about single rules everywhere.</param>
    /// <param name="overrides">What is said about them in some places, the later the weightier.</param>
    /// <param name="pathBelow">The path of a text, by its name, as the overrides see it; null when it lies elsewhere.</param>
    /// <param name="last">What outweighs all overrides: the command line.</param>
    public RuleAssignment(
        RuleSet chosen,
        RuleSettings settings,
        IReadOnlyList<Override> overrides,
        Func<string, string?> pathBelow,
        RuleSettings last)
    {
        _overrides = overrides;
        _pathBelow = pathBelow;
        _chosen = chosen;
        _settings = settings;
        _last = last;
    }

    private RuleAssignment(RuleSet rules)
        : this(rules, RuleSettings.None, [], static _ => null, RuleSettings.None)
    {
    }

    /// <summary>The rules where no override says otherwise.</summary>
    public RuleSet Default => Root.Rules;

    /// <summary>The only rules that are asked, also where settings leave them out; null for no such limit.</summary>
    public IReadOnlyList<RuleDescriptor>? Only { get; init; }

    /// <summary>Whether overrides change no profile, because what outweighs them names one.</summary>
    public bool KeepsProfile { get; init; }

    /// <summary>How the annotations of other linters are read; null when they do not count.</summary>
    public ForeignSuppressions? Foreign { get; init; }

    /// <summary>Whether the same rules judge everything.</summary>
    public bool IsUniform => _overrides.Count == 0;

    /// <summary>The same rules for everything.</summary>
    public static RuleAssignment Uniform(RuleSet rules) => new(rules);

    /// <summary>The same rules for everything.</summary>
    public static implicit operator RuleAssignment(RuleSet rules) => Uniform(rules);

    /// <summary>The rules that judge a text, or an object in it.</summary>
    public RuleSet For(string sourceName, Manifest? manifest = null)
    {
        if (IsUniform)
            return Default;
        var variant = Root;
        foreach (var applied in Covering(sourceName, manifest))
            variant = variant.With(applied);
        return variant.Rules;
    }

    /// <summary>What is said about a rule for a text, or an object in it; null when it is on or off by its profile alone.</summary>
    public RuleLevel? LevelOf(RuleDescriptor rule, string sourceName, Manifest? manifest = null)
    {
        var level = LevelIn(_settings.ByRule, rule);
        foreach (var applied in Covering(sourceName, manifest))
            level = LevelIn(applied.Rules, rule) ?? level;
        return LevelIn(_last.ByRule, rule) ?? level;
    }

    /// <summary>The overrides that hold for a text, or an object in it, in the order in which they apply.</summary>
    public IEnumerable<Override> Covering(string sourceName, Manifest? manifest = null)
    {
        if (IsUniform)
            return [];
        var path = _pathBelow(sourceName);
        return _overrides.Where(o => o.Covers(path, manifest));
    }

    private static RuleLevel? LevelIn(IReadOnlyDictionary<string, RuleSetting> settings, RuleDescriptor rule) =>
        settings.TryGetValue(rule.Name, out var setting) ? setting.Level : null;

    private Variant Root => _default ??= new Variant(_chosen, _settings, this);

    private RuleSet Choose(RuleSet chosen, IReadOnlyList<Profile> profile) => KeepsProfile || profile.Count == 0
        ? chosen
        : new RuleSet(chosen.Catalogue, RuleSet.OfProfile(chosen.Catalogue, [.. profile]).Active) { ExemptImages = chosen.ExemptImages };

    private sealed class Variant(RuleSet chosen, RuleSettings settings, RuleAssignment owner)
    {
        private readonly ConcurrentDictionary<Override, Variant> _next = [];
        private readonly Lazy<RuleSet> _rules = new(() => settings.And(owner._last).Apply(chosen, owner.Only));

        public RuleSet Rules => _rules.Value;

        public Variant With(Override applied) =>
            _next.GetOrAdd(applied, o => new Variant(owner.Choose(chosen, o.Profile), settings.And(new RuleSettings(o.Rules)), owner));
    }
}
