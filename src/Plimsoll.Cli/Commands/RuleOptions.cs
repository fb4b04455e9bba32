using System.CommandLine;
using Plimsoll.Cli.Input;
using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Rules;
using Plimsoll.Rules.Metadata;

namespace Plimsoll.Cli.Commands;

/// <summary>The options that choose the rules of a run.</summary>
internal sealed class RuleOptions
{
    private readonly Option<string[]> _profiles = new("--profile")
    {
        Description = "The set of rules: recommended, strict (also contested advice), all, "
            + "or what the Pod Security Standards refuse: pod-security-baseline, pod-security-restricted; can be given several times",
        DefaultValueFactory = _ => ["recommended"],
        HelpName = "PROFILE",
    };

    private readonly Option<string[]> _rules = new("--rule")
    {
        Description = "Run only this rule, by name or number; can be given several times",
        HelpName = "NAME|PLMnnnn",
    };

    private readonly Option<string[]> _settings = new("--set")
    {
        Description = "Set an option of a rule; 'plimsoll explain' names them",
        HelpName = "RULE.OPTION=VALUE",
    };

    private readonly Option<string[]> _exempt = new("--exempt")
    {
        Description = "Images whose containers may have access to their node, beside the known system agents: example/agent, registry.example/agents/*",
        HelpName = "IMAGE",
    };

    private readonly Option<bool> _noForeign = new("--no-foreign-ignores")
    {
        Description = "Do not heed the annotations by which kube-linter, kube-score, polaris and checkov are silenced",
    };

    public RuleOptions(Command command)
    {
        _profiles.AcceptOnlyFromAmong([.. RuleWords.Profiles]);
        _rules.CompletionSources.Add(_ => RuleCatalogue.All.Select(r => r.Name));
        command.Options.Add(_profiles);
        command.Options.Add(_rules);
        command.Options.Add(_settings);
        command.Options.Add(_exempt);
        command.Options.Add(_noForeign);
    }

    /// <summary>The rules that were chosen, with their options set.</summary>
    /// <param name="parsed">The command line, which outweighs the configuration.</param>
    /// <param name="configuration">What is configured.</param>
    /// <exception cref="UsageException">A name belongs to no rule or option, or a value is of the wrong type.</exception>
    public RuleAssignment Read(ParseResult parsed, LoadedConfiguration configuration)
    {
        var configured = configuration.Settings;
        var names = parsed.GetValue(_rules) ?? [];
        var profiles = parsed.IsGiven(_profiles) || configured.Profile.Count == 0
            ? parsed.GetValue(_profiles)!.Select(RuleWords.ProfileOf)
            : configured.Profile;
        var profile = RuleSet.OfProfile(RuleCatalogue.All, [.. profiles]);
        var chosen = new RuleSet(profile.Catalogue, profile.Active) { ExemptImages = [.. configured.Exempt, .. parsed.GetValue(_exempt) ?? []] };
        return new RuleAssignment(chosen, new RuleSettings(configured.Rules), configured.Overrides, configuration.PathBelow, CommandLine(parsed))
        {
            Foreign = parsed.GetValue(_noForeign) || configured.ForeignIgnores == false ? null : ForeignIgnores.Table,
            Only = names.Length > 0 ? [.. names.Select(Find)] : null,
            KeepsProfile = parsed.IsGiven(_profiles),
        };
    }

    private RuleSettings CommandLine(ParseResult parsed)
    {
        var settings = RuleSettings.None;
        foreach (var setting in parsed.GetValue(_settings) ?? [])
            settings = settings.And(Setting(setting));
        return settings;
    }

    private static RuleSettings Setting(string setting)
    {
        var dot = setting.IndexOf('.', StringComparison.Ordinal);
        var equals = setting.IndexOf('=', StringComparison.Ordinal);
        if (dot < 0 || equals < dot)
            throw new UsageException($"--set {setting}: write RULE.OPTION=VALUE");
        var rule = Find(setting[..dot]);
        var name = setting[(dot + 1)..equals];
        if (rule.Options.FirstOrDefault(o => o.Name == name) is not { } option)
        {
            throw new UsageException(rule.Options.Count == 0
                ? $"the rule '{rule.Name}' has no options"
                : $"the rule '{rule.Name}' has no option '{name}'; it has {string.Join(", ", rule.Options.Select(o => o.Name))}");
        }

        var documents = YamlReader.Read(new Source("--set", setting[(equals + 1)..])).Documents;
        if (documents.Count == 0 || !option.TrySet(rule.Create(), documents[0].Root))
            throw new UsageException($"--set {setting}: the value has to be {option.Type}");
        var options = new Dictionary<string, Node>(StringComparer.Ordinal) { [name] = documents[0].Root };
        return new RuleSettings(new Dictionary<string, RuleSetting>(StringComparer.Ordinal) { [rule.Name] = new RuleSetting(null, options) });
    }

    /// <summary>The rule of a name or number.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static RuleDescriptor Find(string name)
    {
        if (RuleCatalogue.All.FirstOrDefault(r => r.IsCalled(name)) is { } rule)
            return rule;
        var near = NearestName.Among(RuleCatalogue.All.Select(r => r.Name), name);
        throw new UsageException(near.Count > 0
            ? $"no rule is called '{name}'; did you mean '{near[0]}'?"
            : $"no rule is called '{name}'; 'plimsoll rules' lists them all");
    }
}
