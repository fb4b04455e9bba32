using System.CommandLine;
using Plimsoll.Cli.Commands;
using Plimsoll.Cli.Input;
using Plimsoll.Engine.Configuring;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Configuring;

/// <summary>Prints what applies to a file and its objects, and where that is written.</summary>
/// <param name="parsed">The command line, which outweighs the configuration.</param>
/// <param name="configuration">What is configured.</param>
/// <param name="rules">The rules that come of both.</param>
/// <param name="path">The file, or a folder.</param>
internal sealed class AppliedSettings(ParseResult parsed, LoadedConfiguration configuration, RuleAssignment rules, string path)
{
    private const string CommandLine = "the command line";
    private const int NameWidth = 18;
    private const int ValueWidth = 26;

    /// <summary>Prints everything that applies.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine(configuration.File is { } file
            ? $"configuration: {file.Source.Name}"
            : $"configuration: none ({ConfigurationFile.FileName} is looked for in the folder of the file and upwards)");
        var filter = new InputFilter(configuration.Settings, configuration.PathBelow);
        var reason = Directory.Exists(path) ? filter.ReasonAgainstFolder(path) : filter.ReasonAgainstFile(path);
        output.WriteLine($"{path}: {reason ?? "judged"}");
        output.WriteLine();
        foreach (var setting in Setting.All)
            WriteSetting(setting, output);
        WriteLine("rules", $"{rules.For(path).Active.Count} of {rules.Default.Catalogue.Count}", "what the profile holds, and what is said below", output);
        WriteRules("rules", Root["rules"], output);
        WriteOverrides(output);
        WriteGivenRules(output);
    }

    private Node Root => configuration.File?.Root ?? default;

    private void WriteSetting(Setting setting, TextWriter output)
    {
        var node = setting.Key.Split('.').Aggregate(Root, (n, key) => n[key]);
        if (parsed.Given(setting.Option) is not { } given)
        {
            WriteLine(setting.Key, node.IsPresent ? ShownValue(node) : setting.Default, node.IsPresent ? PlaceOf(node) : "default", output);
            return;
        }

        var value = given.Count > 0 ? string.Join(", ", given) : setting.Switched;
        if (!node.IsPresent)
            WriteLine(setting.Key, value, CommandLine, output);
        else if (setting.IsAdded)
            WriteLine(setting.Key, $"{ShownValue(node)}, {value}", $"{PlaceOf(node)} and {CommandLine}", output);
        else
            WriteLine(setting.Key, value, $"{CommandLine}, instead of {PlaceOf(node)}", output);
    }

    private static void WriteRules(string title, Node settings, TextWriter output) =>
        Write(title, [.. settings.Children.Select(r => (r.Key!, ShownValue(r), PlaceOf(r)))], output);

    private static void Write(string title, IReadOnlyList<(string Name, string Value, string Place)> lines, TextWriter output)
    {
        if (lines.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine($"{title}:");
        foreach (var (name, value, place) in lines)
            WriteLine($"  {name}", value, place, output);
    }

    private void WriteOverride(string title, Override settings, Node node, TextWriter output)
    {
        var lines = node["rules"].Children.Select(r => (r.Key!, ShownValue(r), PlaceOf(r)));
        if (settings.Profile.Count > 0)
            lines = lines.Prepend(("profile", ShownValue(node["profile"]), rules.KeepsProfile ? $"{PlaceOf(node["profile"])}, outweighed by {CommandLine}" : PlaceOf(node["profile"])));
        Write(title, [.. lines], output);
    }

    // Settings of the command line outweigh those of every object.
    private void WriteGivenRules(TextWriter output)
    {
        var only = (parsed.Given("--rule") ?? []).Select(r => (RuleOptions.Find(r).Name, "on, and no other rule", CommandLine));
        var settings = (parsed.Given("--set") ?? []).Select(s => s.Split('=', 2)).Select(s => (s[0], s[1], CommandLine));
        Write("rules of the command line", [.. only, .. settings], output);
    }

    // What holds for the text as a whole is said once, the rest for each object.
    private void WriteOverrides(TextWriter output)
    {
        var overrides = Overrides();
        if (overrides.Count == 0)
            return;
        var below = configuration.PathBelow(path);
        if (Directory.Exists(path))
        {
            foreach (var (settings, node) in overrides)
                WriteOverride($"objects below, where {ConditionOf(settings)}", settings, node, output);
            return;
        }

        foreach (var (settings, node) in overrides.Where(o => o.Settings.Covers(below, null)))
            WriteOverride($"all objects of this file, because {ConditionOf(settings)}", settings, node, output);
        foreach (var manifest in Manifests())
        {
            foreach (var (settings, node) in overrides.Where(o => !o.Settings.Covers(below, null) && o.Settings.Covers(below, manifest)))
                WriteOverride($"{manifest.DisplayName} (line {manifest.Source.PositionOf(manifest.Root.Span.Start).Line}), because {ConditionOf(settings)}", settings, node, output);
        }
    }

    private List<(Override Settings, Node Node)> Overrides()
    {
        var nodes = Root["overrides"];
        return [.. configuration.Settings.Overrides.Zip(nodes.IsSequence ? [.. nodes.Children] : new List<Node> { nodes })];
    }

    private IReadOnlyList<Manifest> Manifests()
    {
        var text = TextFile.Read(path, path, ReadLimits.Default, isExplicit: true);
        return text.Problem is null ? YamlReader.Read(text.Source).Manifests : [];
    }

    private static string ConditionOf(Override settings)
    {
        var conditions = new (string Name, IReadOnlyList<string> Patterns)[]
        {
            ("its file", settings.Files), ("its namespace", settings.Namespaces), ("its kind", settings.Kinds), ("its name", settings.Names),
        };
        var stated = conditions.Where(c => c.Patterns.Count > 0).Select(c => $"{c.Name} is {string.Join(" or ", c.Patterns)}").ToList();
        return stated.Count == 0 ? "the override holds everywhere" : string.Join(" and ", stated);
    }

    private static string PlaceOf(Node node) => $"{node.Source.Name}:{node.Source.PositionOf(node.KeySpan?.Start ?? node.Place.Start).Line}";

    private static string ShownValue(Node node) => node switch
    {
        { Text: { } text } => text,
        { IsSequence: true } => string.Join(", ", node.Children.Select(ShownValue)),
        { IsMapping: true } => string.Join(", ", node.Children.Select(c => $"{c.Key}: {ShownValue(c)}")),
        _ => "",
    };

    private static void WriteLine(string name, string value, string place, TextWriter output) =>
        output.WriteLine($"{SafeText.Visible(name).PadRight(NameWidth)} {SafeText.Visible(value).PadRight(ValueWidth)} {place}");
}
