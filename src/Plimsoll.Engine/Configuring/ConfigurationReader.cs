using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Schemas.Catalogue;
using Plimsoll.Schemas.Checking;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Engine.Configuring;

/// <summary>Reads <c>plimsoll.yaml</c> and says what is wrong with it, where, and what was surely meant.</summary>
public sealed class ConfigurationReader
{
    private readonly IReadOnlyList<RuleDescriptor> _catalogue;
    private readonly List<ConfigurationProblem> _problems = [];

    private ConfigurationReader(IReadOnlyList<RuleDescriptor> catalogue) => _catalogue = catalogue;

    /// <summary>Reads a configuration; an empty one says nothing.</summary>
    /// <param name="source">The text.</param>
    /// <param name="catalogue">The rules that it may name.</param>
    public static ConfigurationFile Read(Source source, IReadOnlyList<RuleDescriptor> catalogue)
    {
        var reader = new ConfigurationReader(catalogue);
        var file = YamlReader.Read(source);
        foreach (var problem in file.Problems)
            reader._problems.Add(new ConfigurationProblem(problem.Span, problem.Message, problem.Help));
        var settings = new Configuration();
        var root = file.Documents.Count > 0 ? file.Documents[0].Root : default;
        if (file.Documents.Count > 1)
            reader.Report(file.Documents[1].Root, "a configuration is one document", "remove what follows '---'");
        if (root.IsPresent)
            reader.ReadRoot(root, settings);
        else if (file.IsTemplate)
            reader._problems.Add(new ConfigurationProblem(default, "a configuration is no template", "write plain YAML"));
        return new ConfigurationFile(source, root, settings, reader._problems);
    }

    private void ReadRoot(Node root, Configuration settings) => ReadMapping(root, "the configuration", new(StringComparer.Ordinal)
    {
        ["kubernetes"] = n => settings.Kubernetes = Versions(n),
        ["profile"] = n => settings.Profile = Profiles(n),
        ["rules"] = n => settings.Rules = RuleSettings(n),
        ["overrides"] = n => settings.Overrides = [.. Items(n).Select(ReadOverride)],
        ["include"] = n => settings.Include = Texts(n),
        ["exclude"] = n => settings.Exclude = Texts(n),
        ["context"] = n => settings.Context = Texts(n),
        ["schemas"] = n => settings.Schemas = Texts(n),
        ["missing-schemas"] = n => settings.MissingSchemas = Word<MissingSchemaPolicy>(n),
        ["workloads"] = n => settings.Workloads = Workloads(n),
        ["exempt"] = n => settings.Exempt = Texts(n),
        ["foreign-ignores"] = n => settings.ForeignIgnores = Flag(n),
        ["baseline"] = n => settings.Baseline = Text(n),
        ["fail-on"] = n => settings.FailOn = Word<FailOn>(n),
        ["output"] = n => ReadOutput(n, settings.Output),
    });

    private void ReadOutput(Node node, OutputDefaults output) => ReadMapping(node, "'output'", new(StringComparer.Ordinal)
    {
        ["format"] = n => output.Format = Texts(n),
        ["quiet"] = n => output.Quiet = Flag(n),
        ["verbose"] = n => output.Verbose = Flag(n),
    });

    private Override ReadOverride(Node node)
    {
        var settings = new Override();
        ReadMapping(node, "an override", new(StringComparer.Ordinal)
        {
            ["files"] = n => settings.Files = Texts(n),
            ["namespaces"] = n => settings.Namespaces = Texts(n),
            ["kinds"] = n => settings.Kinds = Texts(n),
            ["names"] = n => settings.Names = Texts(n),
            ["profile"] = n => settings.Profile = Profiles(n),
            ["rules"] = n => settings.Rules = RuleSettings(n),
        });
        return settings;
    }

    private IReadOnlyList<Profile> Profiles(Node node) => [.. Items(node).Select(Word<Profile>).OfType<Profile>()];

    private Dictionary<string, RuleSetting> RuleSettings(Node node)
    {
        var settings = new Dictionary<string, RuleSetting>(StringComparer.Ordinal);
        if (!IsMapping(node, "'rules'"))
            return settings;
        foreach (var entry in node.Children)
        {
            if (_catalogue.FirstOrDefault(r => r.IsCalled(entry.Key!)) is { } rule)
                settings[rule.Name] = RuleSettingOf(entry, rule);
            else
                ReportUnknown(entry, $"no rule is called '{entry.Key}'", _catalogue.Select(r => r.Name), "'plimsoll rules' lists them all");
        }

        return settings;
    }

    private RuleSetting RuleSettingOf(Node node, RuleDescriptor rule)
    {
        var options = new Dictionary<string, Node>(StringComparer.Ordinal);
        if (!node.IsMapping)
            return new RuleSetting(node.IsAbsent ? null : Level(node), options);

        RuleLevel? level = null;
        var instance = rule.Create();
        foreach (var entry in node.Children)
        {
            if (entry.Key == "severity")
                level = Level(entry);
            else if (rule.Options.FirstOrDefault(o => o.Name == entry.Key) is not { } option)
                ReportUnknown(entry, $"the rule '{rule.Name}' has no option '{entry.Key}'", rule.Options.Select(o => o.Name).Append("severity"));
            else if (option.TrySet(instance, entry))
                options[option.Name] = entry;
            else
                Report(entry, $"'{option.Name}' of '{rule.Name}' has to be {option.Type}", $"the default is {option.ValueOf(rule.Create())}");
        }

        return new RuleSetting(level, options);
    }

    // YAML 1.1 reads `off` and `on` as booleans; the text is what was meant.
    private RuleLevel? Level(Node node) => node.AsBoolean() switch
    {
        true => RuleLevel.On,
        false => RuleLevel.Off,
        null => Word<RuleLevel>(node),
    };

    private Dictionary<string, string> Workloads(Node node)
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!IsMapping(node, "'workloads'"))
            return kinds;
        foreach (var entry in node.Children)
        {
            if (entry.Key!.IndexOf('/') <= 0)
                ReportKey(entry, $"'{entry.Key}' is no custom kind", $"write group/Kind: example.com/{entry.Key.TrimStart('/')}");
            else if (Text(entry) is { } path)
                kinds[entry.Key] = path;
        }

        return kinds;
    }

    private string? Versions(Node node)
    {
        if (Text(node) is not { } text || text == "latest")
            return node.Text;
        var known = ApiCatalogue.Kubernetes.KnownVersions;
        if (!VersionSet.TryParse(text, known, out var versions))
            Report(node, $"'{text}' is no version of Kubernetes", "write 1.31, a range such as 1.29..1.34, or latest");
        else if (!known.HasAll(versions))
            Report(node, $"'{text}' is not known", $"the versions {known} are");
        return text;
    }

    private void ReadMapping(Node node, string what, Dictionary<string, Action<Node>> fields)
    {
        if (!IsMapping(node, what))
            return;
        foreach (var entry in node.Children)
        {
            if (!fields.TryGetValue(entry.Key!, out var read))
                ReportUnknown(entry, $"{what} has no key '{entry.Key}'", fields.Keys);
            else if (entry.IsPresent)
                read(entry);
        }
    }

    private bool IsMapping(Node node, string what)
    {
        if (node.IsMapping)
            return true;
        Report(node, $"{what} has to be a mapping", "write 'key: value' lines");
        return false;
    }

    // One value need not be written as a list.
    private static List<Node> Items(Node node) => node.IsSequence ? [.. node.Children] : [node];

    private IReadOnlyList<string> Texts(Node node) => [.. Items(node).Select(Text).OfType<string>()];

    private string? Text(Node node)
    {
        if (node.Text is not { Length: > 0 } text)
        {
            Report(node, $"{NameOf(node)} has to be a text", "write a word or a path");
            return null;
        }

        return text;
    }

    private bool? Flag(Node node)
    {
        if (node.AsBoolean() is { } flag)
            return flag;
        Report(node, $"{NameOf(node)} has to be true or false", "write true or false");
        return null;
    }

    private TEnum? Word<TEnum>(Node node)
        where TEnum : struct, Enum
    {
        if (node.Text is { } word && EnumWords.Parse<TEnum>(word) is { } value)
            return value;
        var words = EnumWords.All<TEnum>().ToList();
        var near = node.Text is { } text ? NearestName.Among(words, text) : [];
        Report(node, $"{NameOf(node)} cannot be '{node.Text}'", near.Count > 0 ? $"did you mean '{near[0]}'?" : $"write {string.Join(", ", words)}");
        return null;
    }

    private static string NameOf(Node node) => node.Key is { } key ? $"'{key}'" : node.Parent.Key is { } list ? $"an item of '{list}'" : "the value";

    private void ReportUnknown(Node entry, string message, IEnumerable<string> known, string? otherwise = null)
    {
        var words = known.ToList();
        var near = NearestName.Among(words, entry.Key!);
        ReportKey(entry, message, near.Count > 0 ? $"did you mean '{near[0]}'?" : otherwise ?? $"it has {string.Join(", ", words)}");
    }

    private void ReportKey(Node entry, string message, string help) => _problems.Add(new ConfigurationProblem(entry.KeySpan ?? entry.Place, message, help));

    private void Report(Node node, string message, string help) => _problems.Add(new ConfigurationProblem(node.Place, message, help));
}
