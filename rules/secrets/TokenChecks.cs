using System.Text;

namespace Plimsoll.Rules.Secrets;

/// <summary>Structure and checksums of tokens.</summary>
internal static class TokenChecks
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int ChecksumLength = 6;
    private const uint Crc32Polynomial = 0xEDB88320;

    // The key of Azurite and the old storage emulator, the same for everybody.
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Whether the last six characters are the CRC-32 of the others in base 62, as GitHub and npm write it.</summary>
    public static bool HasChecksum(string rest)
    {
        var body = rest.Length - ChecksumLength;
        uint stated = 0;
        foreach (var c in rest.AsSpan(body))
            stated = unchecked((stated * 62) + (uint)Base62.IndexOf(c));
        return stated == Crc32(rest.AsSpan(0, body));
    }

    /// <summary>Whether a text is made of the capitals and digits of base 32.</summary>
    public static bool IsBase32(string text) => text.All(c => c is >= 'A' and <= 'Z' or >= '2' and <= '7');

    /// <summary>Whether a text is made of hexadecimal digits.</summary>
    public static bool IsHex(string text) => text.All(c => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F');

    /// <summary>Whether a text begins with a number and a dash: the team or version that a Slack token names first.</summary>
    public static bool BeginsWithNumber(string text)
    {
        var dash = text.IndexOf('-');
        return dash > 0 && text.Take(dash).All(char.IsDigit);
    }

    /// <summary>Whether a text is 64 bytes in base64, and not the key of the emulator.</summary>
    public static bool IsStorageKey(string text) => text.EndsWith("==", StringComparison.Ordinal) && text != EmulatorKey;

    /// <summary>Whether what follows <c>eyJ</c> makes it a JSON Web Token with a signature (RFC 7519).</summary>
    public static bool IsSignedToken(string rest)
    {
        var parts = ("eyJ" + rest).Split('.');
        return parts.Length == 3
            && parts[2].Length >= 20
            && DecodeUrl(parts[0]) is { } header
            && header.Contains("\"alg\"", StringComparison.Ordinal)
            && DecodeUrl(parts[1]) is { Length: > 0 } payload
            && payload[0] == '{';
    }

    private static string? DecodeUrl(string part)
    {
        var base64 = part.Replace('-', '+').Replace('_', '/');
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '=')));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static uint Crc32(ReadOnlySpan<char> text)
    {
        var crc = uint.MaxValue;
        foreach (var c in text)
        {
            crc ^= c;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Crc32Polynomial;
        }

        return ~crc;
    }
}
