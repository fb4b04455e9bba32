namespace Plimsoll.Manifests.Bundles;

/// <summary>Things that stand in texts, found nearest first: in the same text, in the same folder, then outwards.</summary>
/// <typeparam name="T">What stands there.</typeparam>
internal sealed class Placed<T>(Func<T, string> placeOf)
{
    // Below this it is quicker to look at all of them than to look them up.
    private const int Few = 8;

    // Mostly there is one.
    private readonly List<T> _items = new(1);
    private Dictionary<string, List<T>>? _byFolder;

    /// <summary>Everything, in the order of adding.</summary>
    public IReadOnlyList<T> Items => _items;

    /// <summary>Adds one; only before the first question.</summary>
    public void Add(T item) => _items.Add(item);

    /// <summary>The things in the nearest surroundings of a text that hold one which is wanted: only the wanted ones, in order.</summary>
    /// <param name="place">The name of a text: a path with forward slashes.</param>
    /// <param name="isWanted">Which are asked for.</param>
    public IEnumerable<T> NearestTo(string place, Func<T, bool> isWanted)
    {
        if (_items.Count == 1)
            return isWanted(_items[0]) ? _items : [];
        if (_items.Count <= Few)
            return NearestOfFew(place, isWanted);
        foreach (var surroundings in Outwards(place))
        {
            var wanted = ItemsIn(surroundings).Where(isWanted);
            if (wanted.Any())
                return wanted;
        }

        return [];
    }

    private List<T> NearestOfFew(string place, Func<T, bool> isWanted)
    {
        var nearest = new List<T>();
        var shared = 0;
        foreach (var item in _items)
        {
            if (!isWanted(item))
                continue;
            var length = SharedSurroundings(place, placeOf(item));
            if (length > shared)
                nearest.Clear();
            if (length < shared && nearest.Count > 0)
                continue;
            shared = length;
            nearest.Add(item);
        }

        return nearest;
    }

    // How long the path of the innermost surroundings is that hold both.
    private static int SharedSurroundings(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        var same = 0;
        while (same < length && left[same] == right[same])
            same++;
        return same == left.Length && same == right.Length ? same : left.LastIndexOf('/', Math.Max(0, same - 1), Math.Max(0, same)) + 1;
    }

    // `k8s/app/web.yaml`, `k8s/app/`, `k8s/` and the empty path, which holds everything.
    private static IEnumerable<string> Outwards(string place)
    {
        yield return place;
        for (var slash = place.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : place.LastIndexOf('/', slash - 1))
            yield return place.Substring(0, slash + 1);
        yield return "";
    }

    private List<T> ItemsIn(string surroundings)
    {
        if (surroundings.Length == 0)
            return _items;
        _byFolder ??= IndexFolders();
        return _byFolder.TryGetValue(surroundings, out var items) ? items : [];
    }

    private Dictionary<string, List<T>> IndexFolders()
    {
        var index = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var item in _items)
        {
            foreach (var surroundings in Outwards(placeOf(item)))
            {
                if (surroundings.Length == 0)
                    continue;
                if (!index.TryGetValue(surroundings, out var items))
                    index.Add(surroundings, items = []);
                items.Add(item);
            }
        }

        return index;
    }
}
