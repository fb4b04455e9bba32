using System.CommandLine;
using Plimsoll.Cli.Input;
using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Rules;

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

    public RuleOptions(Command command)
    {
        _profiles.AcceptOnlyFromAmong([.. RuleWords.Profiles]);
        _rules.CompletionSources.Add(_ => RuleCatalogue.All.Select(r => r.Name));
        command.Options.Add(_profiles);
        command.Options.Add(_rules);
        command.Options.Add(_settings);
        command.Options.Add(_exempt);
    }

    /// <summary>The rules that were chosen, with their options set.</summary>
    /// <exception cref="UsageException">A name belongs to no rule or option, or a value is of the wrong type.</exception>
    public RuleSet Read(ParseResult parsed)
    {
        var rules = Choose(parsed);
        foreach (var setting in parsed.GetValue(_settings) ?? [])
            Set(rules, setting);
        return rules;
    }

    private RuleSet Choose(ParseResult parsed)
    {
        var names = parsed.GetValue(_rules) ?? [];
        var chosen = names.Length > 0
            ? RuleSet.Of(RuleCatalogue.All, names.Select(Find).Distinct())
            : RuleSet.OfProfile(RuleCatalogue.All, [.. parsed.GetValue(_profiles)!.Select(RuleWords.ProfileOf)]);
        return new RuleSet(chosen.Catalogue, chosen.Active) { ExemptImages = parsed.GetValue(_exempt) ?? [] };
    }

    private static void Set(RuleSet rules, string setting)
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
        foreach (var active in rules.Active.Where(a => ReferenceEquals(a.Descriptor, rule)))
        {
            if (documents.Count == 0 || !option.TrySet(active.Rule, documents[0].Root))
                throw new UsageException($"--set {setting}: the value has to be {option.Type}");
        }
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
