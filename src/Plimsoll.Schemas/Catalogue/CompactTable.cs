using System.Text;

namespace Plimsoll.Schemas.Catalogue;

/// <summary>The text tables of the catalogue in the form that the build gives them: each section is found and read on its own.</summary>
/// <remarks>The form is described where it is written, in the importer.</remarks>
internal sealed class CompactTable
{
    private readonly byte[] _data;
    private readonly string?[] _words;
    private readonly int _wordBytes;
    private readonly int _sectionCount;
    private readonly int _sections;
    private readonly int _lines;

    /// <summary>Opens a table; nothing is read before it is asked for.</summary>
    public CompactTable(byte[] data)
    {
        _data = data;
        _words = new string?[Integer(0)];
        _wordBytes = 4 + (4 * _words.Length);
        var sectionStart = _wordBytes + WordEnd(_words.Length - 1);
        _sectionCount = Integer(sectionStart);
        _sections = sectionStart + 4;
        _lines = _sections + (8 * _sectionCount);
    }

    /// <summary>The headings of all sections, in ordinal order.</summary>
    public IEnumerable<string> Headings => Enumerable.Range(0, _sectionCount).Select(HeadingAt);

    /// <summary>The lines below a heading, each as its words; none when there is no such heading.</summary>
    public string[][] Lines(string heading)
    {
        var (low, high) = (0, _sectionCount - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(HeadingAt(middle), heading);
            if (order == 0)
                return LinesAt(_lines + Integer(_sections + (8 * middle) + 4));
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return [];
    }

    private string[][] LinesAt(int position)
    {
        var lines = new string[Number(ref position)][];
        for (var i = 0; i < lines.Length; i++)
        {
            var words = new string[Number(ref position)];
            for (var j = 0; j < words.Length; j++)
                words[j] = Word(Number(ref position));
            lines[i] = words;
        }

        return lines;
    }

    private string HeadingAt(int section) => Word(Integer(_sections + (8 * section)));

    private string Word(int number)
    {
        if (_words[number] is { } known)
            return known;
        var start = number == 0 ? 0 : WordEnd(number - 1);
        return _words[number] = Encoding.UTF8.GetString(_data, _wordBytes + start, WordEnd(number) - start);
    }

    private int WordEnd(int number) => Integer(4 + (4 * number));

    private int Integer(int position) =>
        _data[position] | (_data[position + 1] << 8) | (_data[position + 2] << 16) | (_data[position + 3] << 24);

    private int Number(ref int position)
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = _data[position++];
            number |= (part & 0x7F) << shift;
            if (part < 0x80)
                return number;
        }
    }
}
