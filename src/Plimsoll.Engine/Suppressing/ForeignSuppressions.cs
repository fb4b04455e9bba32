using Plimsoll.Manifests;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Engine.Suppressing;

/// <summary>Reads the annotations by which other linters are silenced, so that a team can switch without touching its files.</summary>
/// <remarks>What they call a check is looked up in a table; a check that no rule means is passed over.</remarks>
public sealed class ForeignSuppressions
{
    private const string KubeLinterPrefix = "ignore-check.kube-linter.io/";
    private const string KubeLinterAll = "kube-linter.io/ignore-all";
    private const string KubeScore = "kube-score/ignore";
    private const string PolarisPrefix = "polaris.fairwinds.com/";
    private const string PolarisSuffix = "-exempt";
    private const string CheckovPrefix = "checkov.io/skip";
    private const string AllChecks = "*";

    private readonly Lazy<Dictionary<(string Tool, string Check), string[]>> _rules;

    /// <summary>Takes the table; it is read when the first such annotation is met.</summary>
    /// <param name="table">Gives lines of a tool, a check and the rules that mean it, separated by commas.</param>
    public ForeignSuppressions(Func<string> table) => _rules = new(() => ReadTable(table()));

    /// <summary>The names of all rules in the table.</summary>
    public IEnumerable<string> Rules => _rules.Value.Values.SelectMany(r => r).Distinct(StringComparer.Ordinal);

    /// <summary>Adds the suppressions of an object: annotations of its own and of its pod template, each covering the object.</summary>
    internal void Read(Manifest manifest, List<Suppression> suppressions)
    {
        Read(manifest.Root["metadata"]["annotations"], manifest, suppressions);
        if (PodTemplate.Find(manifest) is { } template && template != manifest.Root)
            Read(template["metadata"]["annotations"], manifest, suppressions);
    }

    private static Dictionary<(string Tool, string Check), string[]> ReadTable(string table)
    {
        var rules = new Dictionary<(string Tool, string Check), string[]>();
        foreach (var line in table.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var words = line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            rules[(words[0], words[1])] = [.. words.Skip(2)];
        }

        foreach (var tool in rules.Keys.Select(k => k.Tool).Distinct(StringComparer.Ordinal).ToList())
            rules[(tool, AllChecks)] = [.. rules.Where(r => r.Key.Tool == tool).SelectMany(r => r.Value).Distinct(StringComparer.Ordinal)];
        return rules;
    }

    private void Read(Node annotations, Manifest manifest, List<Suppression> suppressions)
    {
        foreach (var annotation in annotations.Entries)
        {
            if (annotation.IsShared)
                continue;
            foreach (var (tool, check, reason) in Read(annotation))
            {
                if (_rules.Value.TryGetValue((tool, check), out var rules))
                    suppressions.Add(new Suppression(annotation.Source, annotation.KeySpan!.Value, manifest.Root.Span, rules, reason.Length > 0 ? reason : $"{annotation.Key} of {tool}") { IsForeign = true });
            }
        }
    }

    private static IEnumerable<(string Tool, string Check, string Reason)> Read(Node annotation)
    {
        // Nearly all annotations are others', and their values stay unread.
        var key = annotation.Key!;
        string Value() => (annotation.Text ?? "").Trim();
        if (key.StartsWith(KubeLinterPrefix, StringComparison.Ordinal))
            return [("kube-linter", key.Substring(KubeLinterPrefix.Length), Value())];
        if (key == KubeLinterAll)
            return [("kube-linter", AllChecks, Value())];
        if (key == KubeScore)
            return Value().Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(check => ("kube-score", check, ""));
        if (key.StartsWith(PolarisPrefix, StringComparison.Ordinal) && Value() == "true")
        {
            var check = key.Substring(PolarisPrefix.Length);
            if (check == "exempt")
                return [("polaris", AllChecks, "")];
            return check.EndsWith(PolarisSuffix, StringComparison.Ordinal) ? [("polaris", check.Substring(0, check.Length - PolarisSuffix.Length), "")] : [];
        }

        if (!key.StartsWith(CheckovPrefix, StringComparison.Ordinal))
            return [];
        var value = Value();
        var equals = value.IndexOf('=');
        return [("checkov", equals < 0 ? value : value.Substring(0, equals).Trim(), equals < 0 ? "" : value.Substring(equals + 1).Trim())];
    }
}
