namespace Plimsoll.Rules.Databases;

/// <summary>Finds what is known about an image: by its last two names where a vendor packs it differently, else by its last.</summary>
internal static class DatabaseImages
{
    // Read when the first image is looked up.
    private static readonly Lazy<Dictionary<string, DatabaseImage>> ByName = new(static () => DatabaseTable.Read()
        .SelectMany(i => i.Names.Select(n => (Name: n, Image: i)))
        .ToDictionary(p => p.Name, p => p.Image, StringComparer.OrdinalIgnoreCase));

    // Nearly every image is turned away by its last name alone.
    private static readonly Lazy<HashSet<string>> LastNames = new(static () => new HashSet<string>(
        ByName.Value.Keys.Select(n => n.Substring(n.LastIndexOf('/') + 1)), StringComparer.OrdinalIgnoreCase));

    /// <summary>What is known about an image; null when it is no database.</summary>
    public static DatabaseImage? Of(ImageReference image)
    {
        if (!LastNames.Value.Contains(image.Name))
            return null;
        var repository = image.Repository;
        var last = repository.LastIndexOf('/');
        var vendor = last > 0 ? repository.LastIndexOf('/', last - 1) : -1;
        return (last > 0 && ByName.Value.TryGetValue(repository.Substring(vendor + 1), out var found))
            || ByName.Value.TryGetValue(image.Name, out found)
            ? found
            : null;
    }

    /// <summary>The images of an engine that are described first; null when no engine has the name.</summary>
    public static DatabaseImage? OfEngine(string name) =>
        ByName.Value.Values.FirstOrDefault(i => string.Equals(i.Engine.Name, name, StringComparison.OrdinalIgnoreCase));
}
