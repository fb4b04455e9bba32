using Plimsoll.Engine.Suppressing;

namespace Plimsoll.Rules.Metadata;

/// <summary>Knows which rules mean the same as the checks of other linters: from <c>foreign-ignores.txt</c>.</summary>
public static class ForeignIgnores
{
    private const string Resource = "foreign-ignores.txt";

    /// <summary>How the annotations of other linters are read.</summary>
    public static ForeignSuppressions Table { get; } = new(Read);

    private static string Read()
    {
        using var stream = typeof(ForeignIgnores).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
