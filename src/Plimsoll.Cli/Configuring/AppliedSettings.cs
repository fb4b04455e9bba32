using Plimsoll.Cli.Input;
using Plimsoll.Engine.Configuring;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Configuring;

/// <summary>Prints what is configured for a file and its objects, and where that is written.</summary>
internal sealed class AppliedSettings(LoadedConfiguration configuration, string path)
{
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
        WriteSettings(output);
        if (configuration.File is null)
            return;
        WriteRules("rules", Root["rules"], "", output);
        WriteOverrides(output);
    }

    private Node Root => configuration.File?.Root ?? default;

    private void WriteSettings(TextWriter output)
    {
        foreach (var (key, standard) in new[]
        {
            ("kubernetes", "latest"), ("profile", "recommended"), ("fail-on", "error"), ("include", "everything"), ("exclude", "nothing"), ("context", "nothing"),
            ("schemas", "nothing"), ("missing-schemas", "note"), ("workloads", "nothing"), ("exempt", "nothing"), ("foreign-ignores", "true"), ("baseline", "none"),
        })
        {
            var node = Root[key];
            WriteLine(key, node.IsPresent ? ShownValue(node) : standard, node.IsPresent ? PlaceOf(node) : "default", output);
        }

        foreach (var node in Root["output"].Children)
            WriteLine($"output.{node.Key}", ShownValue(node), PlaceOf(node), output);
    }

    private static void WriteRules(string title, Node rules, string why, TextWriter output)
    {
        if (!rules.IsMapping || rules.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine($"{title}:");
        foreach (var rule in rules.Children)
            WriteLine($"  {rule.Key}", ShownValue(rule), PlaceOf(rule) + why, output);
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
                WriteRules($"objects below, where {ConditionOf(settings)}", node["rules"], "", output);
            return;
        }

        foreach (var (settings, node) in overrides.Where(o => o.Settings.Covers(below, null)))
            WriteRules($"all objects of this file, because {ConditionOf(settings)}", node["rules"], "", output);
        foreach (var manifest in Manifests())
        {
            foreach (var (settings, node) in overrides.Where(o => !o.Settings.Covers(below, null) && o.Settings.Covers(below, manifest)))
                WriteRules($"{manifest.DisplayName} (line {manifest.Source.PositionOf(manifest.Root.Span.Start).Line}), because {ConditionOf(settings)}", node["rules"], "", output);
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
        output.WriteLine($"{name.PadRight(NameWidth)} {SafeText.Visible(value).PadRight(ValueWidth)} {place}");
}
