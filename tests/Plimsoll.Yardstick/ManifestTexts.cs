namespace Plimsoll.Yardstick;

/// <summary>The YAML and JSON files below a folder.</summary>
internal static class ManifestTexts
{
    public static IEnumerable<string> PathsBelow(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(p => Path.GetExtension(p) is ".yaml" or ".yml" or ".json");

    public static IEnumerable<(string Path, string Text)> Of(string folder) => PathsBelow(folder).Select(p => (p, File.ReadAllText(p)));
}
