using System.Text.RegularExpressions;
using Plimsoll.Engine.Fixing;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Engine.Suppressing;

/// <summary>Writes suppression comments for all findings of a run; every other byte of the texts stays, and nothing is written to files yet.</summary>
/// <param name="Changes">The texts with their comments.</param>
/// <param name="Refusals">The texts that were left alone, because comments would not help there.</param>
/// <param name="Remaining">What is still found in the changed input.</param>
public sealed record SuppressionWriting(IReadOnlyList<FixChange> Changes, IReadOnlyList<FixRefusal> Refusals, LintResult Remaining)
{
    /// <summary>Writes the comments, reads the outcome again and takes each text only if it has become silent.</summary>
    /// <param name="files">The texts; those that are context stay as they are.</param>
    /// <param name="lint">How texts are judged.</param>
    /// <param name="reason">Why the findings are not to be heard; one line.</param>
    public static SuppressionWriting Run(IReadOnlyList<InputFile> files, Func<IReadOnlyList<InputFile>, LintResult> lint, string reason)
    {
        var oneLine = Regex.Replace(reason, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();
        var before = lint(files);
        var bySource = before.Findings.ToLookup(f => f.Source);
        var refusals = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var changed = files.Select(f => f.IsContext || !bySource[f.File.Source].Any() ? f : WithComments(f, [.. bySource[f.File.Source]], oneLine, refusals)).ToList();
        var after = lint(changed);

        // A text that is not silent now is left as it was; it may hold what no comment can cover.
        var loud = new HashSet<string>(after.Findings.Select(f => f.Source.Name), StringComparer.Ordinal);
        for (var i = 0; i < changed.Count; i++)
        {
            if (ReferenceEquals(changed[i], files[i]) || !IsWorse(files[i].File, changed[i].File, loud))
                continue;
            refusals[files[i].File.Source.Name] = "a comment would not silence it";
            changed[i] = files[i];
        }

        var changes = files.Zip(changed, static (b, a) => new FixChange(b.File.Source, a.File.Source)).Where(c => !ReferenceEquals(c.Before, c.After));
        return new SuppressionWriting(
            [.. changes.OrderBy(c => c.Before.Name, StringComparer.Ordinal)],
            [.. refusals.Select(r => new FixRefusal(r.Key, r.Value))],
            refusals.Count == 0 ? after : lint(changed));
    }

    private static bool IsWorse(ManifestFile before, ManifestFile after, HashSet<string> loud) =>
        loud.Contains(after.Source.Name) || after.Problems.Count > before.Problems.Count || after.Manifests.Count != before.Manifests.Count;

    private static InputFile WithComments(InputFile input, List<Finding> findings, string reason, SortedDictionary<string, string> refusals)
    {
        var source = input.File.Source;
        if (source.Text.TrimStart() is ['{', ..] || source.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            refusals[source.Name] = "JSON has no comments";
            return input;
        }

        var edits = findings.GroupBy(f => PlaceOf(f, input.File)).Select(g => Comment(source, g.Key, g.Select(f => f.Rule.Name), reason));
        return input with { File = YamlReader.Read(new Source(source.Name, TextEdit.Apply(source.Text, edits))) };
    }

    // The line that a comment has to precede; -1 for the file as a whole.
    private static int PlaceOf(Finding finding, ManifestFile file)
    {
        if (finding.Manifest is null)
            return -1;
        var source = finding.Source;
        var offset = finding.Span.Start;
        foreach (var document in file.Documents.Where(d => offset >= d.Extent.Start && offset <= d.Extent.End))
        {
            // Within a scalar of several lines a comment would become text.
            var node = document.Root.At(offset);
            if (node.Kind == NodeKind.Scalar && node.Extent.Start < offset)
                offset = node.Extent.Start;
        }

        return source.StartOfLine(offset);
    }

    private static TextEdit Comment(Source source, int line, IEnumerable<string> rules, string reason)
    {
        var names = string.Join(", ", rules.Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal));
        var newLine = NewLineOf(source);
        if (line < 0)
            return new TextEdit(source, new Span(0, 0), $"# {SuppressionReader.FileWord} {names}: {reason}{newLine}");
        var comment = $"# {SuppressionReader.Word} {names}: {reason}";
        var content = source.Slice(Span.Between(line, source.EndOfLine(line)));
        if (content.StartsWith("---", StringComparison.Ordinal))
            return new TextEdit(source, new Span(source.EndOfLine(line), 0), "  " + comment);
        var indentation = content.Substring(0, content.Length - content.TrimStart().Length);
        return new TextEdit(source, new Span(line, 0), indentation + comment + newLine);
    }

    private static string NewLineOf(Source source)
    {
        var end = source.EndOfLine(0);
        if (end == source.Text.Length)
            return "\n";
        return source.Text[end] == '\r' ? end + 1 < source.Text.Length && source.Text[end + 1] == '\n' ? "\r\n" : "\r" : "\n";
    }
}
