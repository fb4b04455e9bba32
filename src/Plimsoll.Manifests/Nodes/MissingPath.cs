using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Nodes;

/// <summary>Keys that lead from a written node to an absent one; the first is a string alone.</summary>
internal sealed record MissingPath(object Parent, string Key)
{
    private const int PlaceBits = 10;

    // Rules ask for the same paths of object after object, mostly in vain.
    [ThreadStatic]
    private static MissingPath?[]? _known;

    private readonly uint _hash = HashOf(Parent, Key);

    /// <summary>The path that goes one key further.</summary>
    public static MissingPath Of(object parent, string key)
    {
        ref var place = ref (_known ??= new MissingPath?[1 << PlaceBits])[HashOf(parent, key) & ((1 << PlaceBits) - 1)];
        if (place is { } known && ReferenceEquals(known.Parent, parent) && ReferenceEquals(known.Key, key))
            return known;
        return place = new MissingPath(parent, key);
    }

    private static uint HashOf(object parent, string key) =>
        TextHash.Of(key.AsSpan(), parent is MissingPath path ? path._hash : TextHash.Of(((string)parent).AsSpan(), seed: 0));
}
