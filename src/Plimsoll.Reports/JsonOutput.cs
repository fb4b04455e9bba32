using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Reports;

/// <summary>How all reports in JSON are written: indented, with LF, the same bytes for the same input.</summary>
internal static class JsonOutput
{
    /// <summary>Writes one document and a line break.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    /// <summary>A property whose value is a list.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> writeItem)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            writeItem(item);
        json.WriteEndArray();
    }

    /// <summary>Where a span begins and ends, as lines and columns.</summary>
    public static (LinePosition Start, LinePosition End) RangeOf(Source source, Span span) => (source.PositionOf(span.Start), source.PositionOf(span.End));
}
