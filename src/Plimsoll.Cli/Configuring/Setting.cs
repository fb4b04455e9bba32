namespace Plimsoll.Cli.Configuring;

/// <summary>A setting of a run, as the configuration and the command line know it.</summary>
/// <param name="Key">Its key in the configuration; a dot stands between a key and one below it.</param>
/// <param name="Default">What holds when nothing is said.</param>
/// <param name="Option">Its option on the command line.</param>
internal sealed record Setting(string Key, string Default, string Option)
{
    /// <summary>All settings but those of single rules.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("kubernetes", "latest", "--kubernetes"),
        new("profile", "recommended", "--profile"),
        new("fail-on", "error", "--fail-on"),
        new("include", "everything", ""),
        new("exclude", "nothing", ""),
        new("context", "nothing", "--context") { IsAdded = true },
        new("schemas", "nothing", "--schema") { IsAdded = true },
        new("missing-schemas", "note", "--missing-schemas"),
        new("workloads", "nothing", ""),
        new("exempt", "nothing", "--exempt") { IsAdded = true },
        new("foreign-ignores", "true", "--no-foreign-ignores") { Switched = "false" },
        new("baseline", "none", "--baseline"),
        new("output.format", "text", "--format"),
        new("output.quiet", "false", "--quiet") { Switched = "true" },
        new("output.verbose", "false", "--verbose") { Switched = "true" },
    ];

    /// <summary>Whether the option adds to what is configured; others take its place.</summary>
    public bool IsAdded { get; init; }

    /// <summary>What the option means when it takes no value.</summary>
    public string Switched { get; init; } = "";
}
