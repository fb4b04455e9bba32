using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml;

/// <summary>Tells whether tabs are why a document cannot be read, and which spaces would mend it.</summary>
internal static class TabIndentation
{
    private const int LargestToMend = 1 << 20;

    public static ReadProblem? Explain(Source source, Span document, YamlSyntaxException error)
    {
        var isBlamed = error.Message.Contains("tab", StringComparison.Ordinal);
        var tabs = FindTabs(source, document, withBlankLines: isBlamed);
        if (tabs.Count == 0)
            return null;

        var mend = document.Length <= LargestToMend ? Mend(source, document, tabs) : [];
        if (mend.Count == 0 && !isBlamed)
            return null;

        var first = source.PositionOf(tabs[0].Start).Line;
        var last = source.PositionOf(tabs[tabs.Count - 1].Start).Line;
        var lines = first == last ? $"line {first} is" : tabs.Count == last - first + 1 ? $"lines {first} to {last} are" : $"{tabs.Count} lines from line {first} on are";
        return new ReadProblem(ReadProblemKind.TabIndentation, source, tabs[0], $"{lines} indented with tabs, which YAML does not allow", "indent with spaces")
        {
            Mend = mend,
        };
    }

    // The blanks at the beginning of each line that hold a tab.
    private static List<Span> FindTabs(Source source, Span document, bool withBlankLines)
    {
        var text = source.Text;
        var found = new List<Span>();
        for (var line = document.Start; line < document.End;)
        {
            var end = source.EndOfLine(line);
            var content = line;
            while (content < end && text[content] is ' ' or '\t')
                content++;
            if ((withBlankLines || content < end) && text.IndexOf('\t', line, content - line) >= 0)
                found.Add(Span.Between(line, content));
            line = end + 1;
        }

        return found;
    }

    // Lines that begin with a tab are surely wrong; a tab after spaces may belong to a block of text, so it is tried last.
    private static List<Edit> Mend(Source source, Span document, List<Span> tabs)
    {
        var surelyWrong = tabs.Where(tab => source.Text[tab.Start] == '\t').ToList();
        foreach (var candidates in new[] { surelyWrong, tabs })
        {
            foreach (var width in new[] { 2, 4, 8 })
            {
                var edits = candidates.ConvertAll(tab => new TextEdit(source, tab, Expand(source.Slice(tab), width)));
                if (edits.Count > 0 && IsYaml(MendedDocument(source, document, edits)))
                    return edits.ConvertAll(e => Edit.ReplaceText(source, e.Span, e.NewText));
            }
        }

        return [];
    }

    private static string MendedDocument(Source source, Span document, List<TextEdit> edits) =>
        TextEdit.Apply(source.Slice(document), edits.Select(e => e with { Span = new Span(e.Span.Start - document.Start, e.Span.Length) }));

    private static string Expand(string blanks, int width) =>
        blanks.Replace("\t", new string(' ', width));

    private static bool IsYaml(string text) => YamlReader.Read(new Source("", text)) is { Problems.Count: 0, IsTemplate: false };
}
