using Microsoft.CodeAnalysis;

namespace Plimsoll.Analyzers.Tests;

/// <summary>Programs in which the places of findings are marked: <c>[|PLM1042:true|]</c>.</summary>
internal static class Marks
{
    /// <summary>Fails unless the analyzer reports exactly at the marks, of the rules that are marked and of some more.</summary>
    public static async Task HoldAsync(Func<(string Name, string Text)[], Project> project, string marked, params string[] silent)
    {
        var (text, expected) = Read(marked);
        var given = project([("program.cs", text)]);
        Assert.Empty(given.Errors);
        var found = (await given.AnalyzeAsync()).Where(d => silent.Contains(d.Id) || expected.Exists(e => e.Id == d.Id));
        Assert.Equal(
            string.Join('\n', expected.Select(e => $"{e.Id} at {e.Start}: {text.Substring(e.Start, e.Length)}")),
            string.Join('\n', found.Select(d => $"{d.Id} at {d.Location.SourceSpan.Start}: {text.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}")));
    }

    private static (string Text, List<(string Id, int Start, int Length)> Expected) Read(string marked)
    {
        var expected = new List<(string, int, int)>();
        var text = "";
        while (marked.IndexOf("[|", StringComparison.Ordinal) is var open and >= 0)
        {
            var colon = marked.IndexOf(':', open);
            var close = marked.IndexOf("|]", open, StringComparison.Ordinal);
            text += marked[..open];
            expected.Add((marked[(open + 2)..colon], text.Length, close - colon - 1));
            text += marked[(colon + 1)..close];
            marked = marked[(close + 2)..];
        }

        return (text + marked, expected);
    }
}
