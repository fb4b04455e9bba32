using System.Text;

namespace Plimsoll.Schemas.Importer;

/// <summary>Tables as the library reads them: every word once, every section where its heading says.</summary>
/// <remarks>
/// Little-endian. Number of words, then their end offsets (4 bytes each) and their UTF-8 bytes; number of sections, then for
/// each, in the ordinal order of headings, the heading's word (4 bytes) and where its lines begin (4 bytes); then the lines:
/// their number, and for each the number of its words and the words, all as 7-bit numbers.
/// </remarks>
internal static class CompactTable
{
    /// <summary>Writes several tables as one; sections of the same heading become one.</summary>
    public static void Write(IEnumerable<string> tables, Stream output)
    {
        var sections = new SortedDictionary<string, List<string[]>>(StringComparer.Ordinal);
        foreach (var section in tables.SelectMany(FactSection.Read))
        {
            if (!sections.TryGetValue(section.Heading, out var lines))
                sections.Add(section.Heading, lines = []);
            lines.AddRange(section.Lines.Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }

        var words = sections.Keys.Concat(sections.Values.SelectMany(l => l).SelectMany(w => w)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var numbers = words.Select((word, i) => (word, i)).ToDictionary(w => w.word, w => w.i, StringComparer.Ordinal);
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        WriteWords(words, writer);

        writer.Write(sections.Count);
        using var body = new MemoryStream();
        using var lineWriter = new BinaryWriter(body);
        foreach (var (heading, lines) in sections)
        {
            writer.Write(numbers[heading]);
            writer.Write((int)body.Position);
            lineWriter.Write7BitEncodedInt(lines.Count);
            foreach (var line in lines)
            {
                lineWriter.Write7BitEncodedInt(line.Length);
                foreach (var word in line)
                    lineWriter.Write7BitEncodedInt(numbers[word]);
            }
        }

        writer.Write(body.ToArray());
    }

    private static void WriteWords(List<string> words, BinaryWriter writer)
    {
        writer.Write(words.Count);
        var end = 0;
        foreach (var word in words)
            writer.Write(end += Encoding.UTF8.GetByteCount(word));
        foreach (var word in words)
            writer.Write(Encoding.UTF8.GetBytes(word));
    }
}
