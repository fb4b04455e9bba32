using System.Text;

namespace Plimsoll.Reports.Graph;

/// <summary>Texts as HTML and SVG may hold them, between tags and in quotes alike.</summary>
internal static class Markup
{
    /// <summary>The text with everything visible and nothing that could be taken for markup.</summary>
    public static string Escape(string text)
    {
        var legal = XmlOutput.Text(text);
        if (legal.AsSpan().IndexOfAny("&<>\"'") < 0)
            return legal;
        var escaped = new StringBuilder(legal.Length + 16);
        foreach (var c in legal)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
