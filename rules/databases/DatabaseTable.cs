using System.Globalization;

namespace Plimsoll.Rules.Databases;

/// <summary>Reads <c>databases.txt</c>, whose head explains how it is written.</summary>
internal static class DatabaseTable
{
    private const string ResourceName = "databases.txt";

    /// <summary>All images that the table lists.</summary>
    public static IReadOnlyList<DatabaseImage> Read()
    {
        using var stream = typeof(DatabaseTable).Assembly.GetManifestResourceStream(ResourceName)!;
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    /// <summary>All images that a table lists.</summary>
    /// <exception cref="FormatException">A line says nothing that is known.</exception>
    public static IReadOnlyList<DatabaseImage> Read(TextReader table)
    {
        var images = new List<DatabaseImage>();
        DatabaseEngine? engine = null;
        while (table.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] != ' ')
                engine = ReadEngine(line);
            else
                images.Add(ReadImage(engine ?? throw Unknown(line), line.Trim()));
        }

        return images;
    }

    // `SQL Server 1433 quorum`: the name ends where the port begins.
    private static DatabaseEngine ReadEngine(string line)
    {
        var words = Words(line);
        var port = Array.FindIndex(words, w => char.IsDigit(w[0]));
        if (port <= 0)
            throw Unknown(line);
        var traits = words.Skip(port + 1).ToList();
        return new DatabaseEngine(string.Join(" ", words.Take(port)), int.Parse(words[port], CultureInfo.InvariantCulture))
        {
            HasQuorum = traits.Contains("quorum"),
            IsOftenCache = traits.Contains("cache"),
            IsPublic = traits.Contains("public"),
        };
    }

    private static DatabaseImage ReadImage(DatabaseEngine engine, string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var image = new DatabaseImage(engine, Words(colon < 0 ? line : line.Substring(0, colon)));
        return colon < 0 ? image : line.Substring(colon + 1).Split(';').Aggregate(image, static (known, fact) => Add(known, Words(fact)));
    }

    private static DatabaseImage Add(DatabaseImage image, string[] fact)
    {
        string[] values = [.. fact.Skip(1)];
        return fact[0] switch
        {
            "data" => image with { DataPaths = [.. image.DataPaths, .. ReadPaths(values)] },
            "volume" => image with { DeclaresVolume = true },
            "moved" => image with { MovedBy = [.. values.Skip(1)] },
            "password" => image with { PasswordVariables = values },
            "open" => image with { WithoutPassword = PasswordPolicy.Open },
            "refuses" => image with { WithoutPassword = PasswordPolicy.Refuses },
            "default" => image with { WithoutPassword = PasswordPolicy.WellKnown, DefaultLogin = values[0] },
            "off" => image with { SwitchedOffBy = values },
            _ => throw Unknown(string.Join(" ", fact)),
        };
    }

    private static IEnumerable<DataPath> ReadPaths(string[] words) => words switch
    {
        [var path, "before", var release] => [new DataPath(path, Before: int.Parse(release, CultureInfo.InvariantCulture))],
        [var path, "from", var release] => [new DataPath(path, From: int.Parse(release, CultureInfo.InvariantCulture))],
        _ => words.Select(w => new DataPath(w)),
    };

    private static string[] Words(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries);

    private static FormatException Unknown(string line) => new($"{ResourceName}: '{line}' says nothing that is known");
}
