namespace Plimsoll.Manifests.Text;

/// <summary>Gives short texts that repeat one string instead of many: keys, kinds, labels, small values.</summary>
/// <remarks>
/// It forgets: of texts that fall into one place the last one stays. Each thread has a cache of its own, so that none waits.
/// </remarks>
internal sealed class TextCache
{
    private const int Places = 2048;
    private const int LongestText = 48;

    [ThreadStatic]
    private static TextCache? _mine;

    private readonly string?[] _texts = new string?[Places];

    /// <summary>A string with this text.</summary>
    public static string Get(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return "";
        return text.Length > LongestText ? text.ToString() : (_mine ??= new TextCache()).Find(text);
    }

    private string Find(ReadOnlySpan<char> text)
    {
        ref var place = ref _texts[TextHash.Of(text, seed: 0) & (Places - 1)];
        if (place is { } found && found.Length == text.Length && text.SequenceEqual(found.AsSpan()))
            return found;
        return place = text.ToString();
    }
}
