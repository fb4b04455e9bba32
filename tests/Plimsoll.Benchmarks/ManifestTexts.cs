namespace Plimsoll.Benchmarks;

/// <summary>The YAML and JSON files below a folder.</summary>
internal static class ManifestTexts
{
    public static IEnumerable<(string Path, string Text)> Of(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(p => Path.GetExtension(p) is ".yaml" or ".yml" or ".json")
        .Select(p => (p, File.ReadAllText(p)));
}
