namespace Plimsoll.Manifests.Text;

/// <summary>Room for the characters of many small texts, one after the other.</summary>
/// <remarks>
/// The texts of a run live as long as it does. In a block of their own they are neither moved nor looked through when garbage is
/// collected, and do not take the room of what is soon forgotten. A block stays alive with any of its texts.
/// </remarks>
public sealed class TextBlock
{
    private const int SharedSize = 1 << 17;
    private const int LargestThatShares = SharedSize / 8;

    [ThreadStatic]
    private static TextBlock? _shared;

    private readonly char[] _characters;
    private int _used;

    private TextBlock(int size)
    {
#if NET
        _characters = GC.AllocateUninitializedArray<char>(size, pinned: size == SharedSize);
#else
        _characters = new char[size];
#endif
    }

    /// <summary>Where the next text has to be written.</summary>
    public Span<char> Room => _characters.AsSpan(_used);

    /// <summary>A block with room for a text: the one that takes this thread's small texts as long as it can, or another.</summary>
    /// <param name="length">How long the text may be, in UTF-16 units.</param>
    public static TextBlock WithRoomFor(int length)
    {
        if (length > LargestThatShares)
            return new TextBlock(length);
        if (_shared is null || _shared.Room.Length < length)
            _shared = new TextBlock(SharedSize);
        return _shared;
    }

    /// <summary>Keeps a text that was written to <see cref="Room"/>.</summary>
    /// <param name="name">What findings call it; see <see cref="Source.Name"/>.</param>
    /// <param name="length">How long it is, in UTF-16 units.</param>
    public Source Keep(string name, int length)
    {
        var source = new Source(name, _characters, _used, length);
        _used += length;
        return source;
    }
}
