using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Analyzers;

/// <summary>Carries the fix of a finding within its diagnostic: the title, and the splices of the text.</summary>
internal static class FixProperties
{
    /// <summary>The name of the property that holds what the fix does, as a command.</summary>
    public const string Title = "fix";

    private const string Edits = "edits";

    /// <summary>The properties of a fix.</summary>
    public static ImmutableDictionary<string, string?> Of(Fix fix, IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder();
        foreach (var edit in edits)
        {
            text.Append(edit.Span.Start.ToString(CultureInfo.InvariantCulture)).Append(' ')
                .Append(edit.Span.Length.ToString(CultureInfo.InvariantCulture)).Append(' ')
                .Append(edit.NewText.Length.ToString(CultureInfo.InvariantCulture)).Append(' ')
                .Append(edit.NewText);
        }

        return ImmutableDictionary<string, string?>.Empty.Add(Title, fix.Title).Add(Edits, text.ToString());
    }

    /// <summary>The splices that a diagnostic carries; none when it has no fix.</summary>
    public static IReadOnlyList<(Span Span, string NewText)> Read(ImmutableDictionary<string, string?> properties)
    {
        var edits = new List<(Span, string)>();
        if (!properties.TryGetValue(Edits, out var text) || text is null)
            return edits;
        for (var position = 0; position < text.Length;)
        {
            var start = ReadNumber(text, ref position);
            var length = ReadNumber(text, ref position);
            var newLength = ReadNumber(text, ref position);
            edits.Add((new Span(start, length), text.Substring(position, newLength)));
            position += newLength;
        }

        return edits;
    }

    private static int ReadNumber(string text, ref int position)
    {
        var end = text.IndexOf(' ', position);
        var number = int.Parse(text.Substring(position, end - position), CultureInfo.InvariantCulture);
        position = end + 1;
        return number;
    }
}
