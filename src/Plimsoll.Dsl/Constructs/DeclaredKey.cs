using Plimsoll.Manifests.Text;

namespace Plimsoll;

/// <summary>Looks a key up among those that an object declares.</summary>
internal static class DeclaredKey
{
    /// <summary>Fails unless the key is one of them.</summary>
    /// <exception cref="KeyNotFoundException">It is not; the message says which one was surely meant.</exception>
    public static void Find(string key, IReadOnlyCollection<string> keys, string owner)
    {
        if (keys.Contains(key, StringComparer.Ordinal))
            return;
        var nearest = NearestName.Among(keys, key);
        throw new KeyNotFoundException(nearest.Count > 0
            ? $"{owner} has no key '{key}'; write '{nearest[0]}'"
            : $"{owner} has no key '{key}'; it has {string.Join(", ", keys.Select(k => $"'{k}'"))}");
    }
}
