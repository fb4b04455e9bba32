using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Bundles;

/// <summary>What could not be read as objects, and what it may define all the same: broken documents, templates, charts.</summary>
public sealed class UnreadTexts
{
    private readonly Lazy<HashSet<string>> _words;
    private readonly IReadOnlyList<string> _templates;
    private readonly IReadOnlyList<string> _chartNames;

    /// <summary>Takes the texts; they are searched only when a name is looked for in vain elsewhere.</summary>
    /// <param name="parts">Pieces of text in which any word may be the name of an object.</param>
    /// <param name="templates">Names of templates and of folders of templates: they may make anything for what stands near them.</param>
    /// <param name="chartNames">Names of charts: what they make is mostly named after them.</param>
    public UnreadTexts(IReadOnlyList<(Source Source, Span Span)> parts, IReadOnlyList<string> templates, IReadOnlyList<string> chartNames)
    {
        _templates = templates;
        _words = new(() => WordsOf(parts));
        _chartNames = chartNames;
    }

    /// <summary>Everything was read.</summary>
    public static UnreadTexts None { get; } = new([], [], []);

    /// <summary>Whether an object of this name may be defined in them for another object that needs it.</summary>
    public bool MayDefine(string name, Manifest neededBy) =>
        _words.Value.Contains(name)
        || (_templates.Count > 0 && HasTemplateNear(neededBy.Source.Name))
        || (_chartNames.Count > 0 && IsOfChart(name));

    private bool IsOfChart(string name) =>
        _chartNames.Any(c => name.StartsWith(c, StringComparison.Ordinal) && (name.Length == c.Length || name[c.Length] == '-'));

    // In the same folder, beside it or below: `k8s/extra/web.yaml` goes with `k8s/chart/templates`.
    private bool HasTemplateNear(string place)
    {
        var folder = RelativePath.FolderOf(place);
        if (folder.Length == 0)
            return true;
        var surroundings = RelativePath.FolderOf(folder);
        return _templates.Any(t => surroundings.Length == 0
            ? t.StartsWith(folder + "/", StringComparison.Ordinal)
            : t.StartsWith(surroundings + "/", StringComparison.Ordinal));
    }

    private static HashSet<string> WordsOf(IReadOnlyList<(Source Source, Span Span)> parts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (source, span) in parts)
        {
            for (var start = span.Start; start < span.End;)
            {
                var end = start;
                while (end < span.End && (char.IsLetterOrDigit(source.Characters[end]) || source.Characters[end] is '-' or '.' or '_'))
                    end++;
                if (end > start)
                    words.Add(source.Slice(Span.Between(start, end)));
                start = end + 1;
            }
        }

        return words;
    }
}
