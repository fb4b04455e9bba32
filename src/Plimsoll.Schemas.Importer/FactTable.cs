using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Importer;

/// <summary>Facts under headings, each with the versions of Kubernetes in which it holds.</summary>
/// <remarks>
/// As a text: a heading at the start of a line, its facts indented below it, one a line; <c>@1.30..</c> at the end of a fact
/// that does not hold in all known versions; comments after <c>#</c> at the start of a line. Sorted, so that the table does
/// not tell in which order it came to be.
/// </remarks>
internal sealed class FactTable
{
    private const string VersionsHeading = "versions";

    private readonly SortedDictionary<string, SortedDictionary<string, VersionSet>> _facts = new(StringComparer.Ordinal);

    /// <summary>All versions the table knows.</summary>
    public VersionSet Known { get; private set; }

    /// <summary>Number of facts.</summary>
    public int Count => _facts.Values.Sum(f => f.Count);

    /// <summary>Reads a table; an empty text is an empty table.</summary>
    /// <exception cref="FormatException">A line is neither heading nor fact, or its versions cannot be read.</exception>
    public static FactTable Parse(string text)
    {
        var table = new FactTable();
        foreach (var section in FactSection.Read(text))
        {
            if (section.Heading == VersionsHeading)
            {
                foreach (var line in section.Lines)
                    table.Known = table.Known.Or(Versions(line, VersionSet.Empty));
                continue;
            }

            foreach (var line in section.Lines)
            {
                var at = line.LastIndexOf(" @", StringComparison.Ordinal);
                var fact = Words(at < 0 ? line : line[..at]);
                table.Add(section.Heading, fact, at < 0 ? table.Known : Versions(line[(at + 2)..], table.Known));
            }
        }

        return table;
    }

    /// <summary>Makes the table say of a version what <paramref name="facts"/> say, and nothing else.</summary>
    public void Import(int minor, IEnumerable<(string Heading, string Fact)> facts)
    {
        var version = VersionSet.Of(minor);
        foreach (var section in _facts.Values)
        {
            foreach (var fact in section.Keys.ToList())
                section[fact] = section[fact].Without(version);
        }

        Known = Known.Or(version);
        foreach (var (heading, fact) in facts)
            Add(heading, fact, version);
    }

    /// <summary>Writes the table as a text that <see cref="Parse"/> reads.</summary>
    public void Write(TextWriter output)
    {
        output.Write($"{VersionsHeading}\n  {Known}\n");
        foreach (var (heading, facts) in _facts)
        {
            var rows = facts.Where(f => !f.Value.IsEmpty).Select(f => (Words: f.Key.Split(' ', 2), Versions: f.Value)).ToList();
            if (rows.Count == 0)
                continue;
            output.Write($"\n{heading}\n");
            var width = rows.Max(r => r.Words[0].Length);
            foreach (var (words, versions) in rows)
            {
                output.Write($"  {words[0].PadRight(width)}  {words[1]}");
                output.Write(versions == Known ? "\n" : $" @{versions.ToString(Known)}\n");
            }
        }
    }

    private static VersionSet Versions(string text, VersionSet known) =>
        VersionSet.TryParse(text.Trim(), known, out var set) ? set : throw new FormatException($"'{text}' is no set of versions");

    private static string Words(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private void Add(string heading, string fact, VersionSet versions)
    {
        if (!_facts.TryGetValue(heading, out var section))
            _facts.Add(heading, section = new SortedDictionary<string, VersionSet>(StringComparer.Ordinal));
        section[fact] = section.GetValueOrDefault(fact).Or(versions);
    }
}
