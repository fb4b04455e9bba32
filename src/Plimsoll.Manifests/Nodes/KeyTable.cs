using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Nodes;

/// <summary>Keys, each kept once and called by its number.</summary>
/// <remarks>One thread adds; any may read the keys whose numbers it knows, for these never change.</remarks>
internal sealed class KeyTable
{
    /// <summary>The number of no key.</summary>
    public const int None = -1;

    private const int FirstSize = 128;

    // Nobody can write a text whose keys all fall into one place.
    private static readonly uint Seed = (uint)Guid.NewGuid().GetHashCode();

    private string[] _keys = new string[FirstSize];

    // Numbers, counted from 1, at the place that the hash of their key says or after it.
    private int[] _places = new int[FirstSize * 2];
    private int _count;

    /// <summary>How many keys there are.</summary>
    public int Count => _count;

    /// <summary>The key with a number.</summary>
    public string this[int number] => _keys[number];

    /// <summary>The number of a key.</summary>
    public int Add(ReadOnlySpan<char> key)
    {
        if (_count * 2 >= _places.Length)
            Grow();
        var place = PlaceOf(key);
        for (; _places[place] is var number and > 0; place = (place + 1) & (_places.Length - 1))
        {
            var found = _keys[number - 1];
            if (found.Length == key.Length && key.SequenceEqual(found.AsSpan()))
                return number - 1;
        }

        _keys[_count] = TextCache.Get(key);
        _places[place] = ++_count;
        return _count - 1;
    }

    private void Grow()
    {
        var size = Math.Max(FirstSize, _count) * 2;
        Array.Resize(ref _keys, size);
        _places = new int[size * 2];
        for (var i = 0; i < _count; i++)
        {
            var place = PlaceOf(_keys[i].AsSpan());
            while (_places[place] > 0)
                place = (place + 1) & (_places.Length - 1);
            _places[place] = i + 1;
        }
    }

    private int PlaceOf(ReadOnlySpan<char> key) => (int)(TextHash.Of(key, Seed) & (uint)(_places.Length - 1));
}
