using System.Runtime.InteropServices;

namespace Plimsoll.Manifests.Text;

/// <summary>A number by which short texts are found again: the same for the same text and seed, while the program runs.</summary>
internal static class TextHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>The number of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="seed">Makes the numbers others, where somebody could write texts that all have the same.</param>
    public static uint Of(ReadOnlySpan<char> text, uint seed)
    {
        ulong hash = seed;
        for (; text.Length >= 4; text = text.Slice(4))
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text)));
        foreach (var c in text)
            hash = Mix(hash ^ c);
        return (uint)hash;
    }

    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        return value ^ (value >> 32);
    }
}
