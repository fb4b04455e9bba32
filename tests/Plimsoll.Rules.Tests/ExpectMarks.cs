using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Rules.Tests;

/// <summary>Reads the marks by which an example says what it expects: <c># expect: rule-name</c>.</summary>
/// <remarks>A mark after something speaks of its own line; a mark on a line of its own of the next line that holds no mark.</remarks>
internal static class ExpectMarks
{
    private const string Mark = "# expect:";

    /// <summary>The lines, from 1, on which a finding of the rule is expected; a line occurs as often as findings are.</summary>
    public static List<int> LinesOf(string text, string rule)
    {
        var lines = text.Split('\n');
        var expected = new List<int>();
        for (var i = 0; i < lines.Length; i++)
        {
            var at = lines[i].IndexOf(Mark, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var count = lines[i][(at + Mark.Length)..].Split(',').Count(r => r.Trim() == rule);
            var line = i;
            if (lines[i][..at].Trim().Length == 0)
            {
                do
                    line++;
                while (line < lines.Length - 1 && lines[line].TrimStart().StartsWith(Mark, StringComparison.Ordinal));
            }

            expected.AddRange(Enumerable.Repeat(line + 1, count));
        }

        return expected;
    }

    /// <summary>Whether all marks are comments to YAML, and none is a line in a block of text.</summary>
    public static bool AreComments(string text)
    {
        var source = new Source("bad.yaml", text);
        var comments = YamlReader.Read(source).Documents.SelectMany(d => d.Comments).Count(c => source.Slice(c.Span).StartsWith(Mark, StringComparison.Ordinal));
        return comments == text.Split(Mark).Length - 1;
    }

    /// <summary>The text with each mark turned into a suppression of the rule.</summary>
    public static string AsSuppressions(string text, string rule) =>
        text.Replace($"{Mark} {rule}", $"# plimsoll-ignore {rule}: this is a test", StringComparison.Ordinal);
}
