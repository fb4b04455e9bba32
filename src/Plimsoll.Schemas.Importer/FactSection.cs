namespace Plimsoll.Schemas.Importer;

/// <summary>A heading of a table and the lines below it.</summary>
internal sealed record FactSection(string Heading, IReadOnlyList<string> Lines)
{
    /// <summary>Splits the text of a table; comments and empty lines are left out.</summary>
    /// <exception cref="FormatException">A fact stands before the first heading.</exception>
    public static IEnumerable<FactSection> Read(string text)
    {
        List<string>? lines = null;
        string? heading = null;
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd();
            if (line.Length == 0 || line.TrimStart()[0] == '#')
                continue;
            if (line[0] == ' ')
            {
                (lines ?? throw new FormatException($"line {number}: a fact without a heading")).Add(line.TrimStart());
                continue;
            }

            if (heading is not null)
                yield return new FactSection(heading, lines!);
            heading = line;
            lines = [];
        }

        if (heading is not null)
            yield return new FactSection(heading, lines!);
    }
}
