namespace Plimsoll.Manifests.Bundles;

/// <summary>Things that stand in texts, found nearest first: in the same text, in the same folder, then outwards.</summary>
/// <typeparam name="T">What stands there.</typeparam>
internal sealed class Placed<T>(Func<T, string> placeOf)
    where T : class
{
    // Below this it is quicker to look at all of them than to look them up.
    private const int Few = 8;

    // Mostly there is one, which needs no list.
    private T? _only;
    private List<T>? _items;
    private Dictionary<string, List<T>>? _byFolder;

    /// <summary>How many there are.</summary>
    public int Count => _items?.Count ?? (_only is null ? 0 : 1);

    /// <summary>The only one there is; null when there are none, or several.</summary>
    public T? Only => _only;

    /// <summary>Everything, in the order of adding.</summary>
    public IReadOnlyList<T> Items => _items ?? (_only is null ? [] : [_only]);

    /// <summary>Adds one; only before the first question.</summary>
    public void Add(T item)
    {
        if (_items is not null)
            _items.Add(item);
        else if (_only is null)
            _only = item;
        else
            (_items, _only) = ([_only, item], null);
    }

    /// <summary>The things in the nearest surroundings of a text that hold one which is wanted: only the wanted ones, in order.</summary>
    /// <param name="place">The name of a text: a path with forward slashes.</param>
    /// <param name="isWanted">Which are asked for.</param>
    public IEnumerable<T> NearestTo(string place, Func<T, bool> isWanted)
    {
        if (_items is null)
            return _only is not null && isWanted(_only) ? [_only] : [];
        if (_items.Count <= Few)
            return NearestOfFew(_items, place, isWanted);
        foreach (var surroundings in Outwards(place))
        {
            var wanted = ItemsIn(_items, surroundings).Where(isWanted);
            if (wanted.Any())
                return wanted;
        }

        return [];
    }

    private List<T> NearestOfFew(List<T> items, string place, Func<T, bool> isWanted)
    {
        var nearest = new List<T>();
        var shared = 0;
        foreach (var item in items)
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

    private List<T> ItemsIn(List<T> items, string surroundings)
    {
        if (surroundings.Length == 0)
            return items;
        _byFolder ??= IndexFolders(items);
        return _byFolder.TryGetValue(surroundings, out var inFolder) ? inFolder : [];
    }

    private Dictionary<string, List<T>> IndexFolders(List<T> all)
    {
        var index = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var item in all)
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
