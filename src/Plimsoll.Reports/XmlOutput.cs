using System.Text;
using System.Xml;

namespace Plimsoll.Reports;

/// <summary>How all reports in XML are written: indented, with LF, and without what XML cannot hold.</summary>
internal static class XmlOutput
{
    /// <summary>Writes one document and a line break.</summary>
    public static void Write(TextWriter output, Action<XmlWriter> write)
    {
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false }))
        {
            xml.WriteRaw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            write(xml);
        }

        output.Write('\n');
    }

    /// <summary>A text as a document may hold it: control characters and halves of characters as visible signs.</summary>
    public static string Text(string text)
    {
        var visible = SafeText.Visible(text);
        if (visible.All(XmlConvert.IsXmlChar))
            return visible;
        var legal = new StringBuilder(visible.Length);
        foreach (var rune in visible.EnumerateRunes())
            legal.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar.ToString() : rune.ToString());
        return legal.ToString();
    }
}
