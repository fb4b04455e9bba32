namespace Plimsoll.Schemas.Formats;

/// <summary>Reads IP addresses and ranges as the API server does, which takes leading zeros and counts them decimal.</summary>
/// <remarks>Source: ParseIPSloppy and ParseCIDRSloppy in k8s.io/utils/net, which keep the ways of Go before 1.17.</remarks>
internal static class IpText
{
    /// <summary>The bits of an address: 32, 128, or 0 when it is none.</summary>
    public static int BitsOf(string text) => IsV4(text) ? 32 : IsV6(text) ? 128 : 0;

    /// <summary>The bits of a prefix, or -1 when it is no number that fits the address.</summary>
    public static int PrefixOf(string text, int bits)
    {
        var value = Ascii.IsNumber(text) ? 0 : -1;
        for (var i = 0; i < text.Length && value >= 0; i++)
        {
            value = (value * 10) + (text[i] - '0');
            if (value > bits)
                return -1;
        }

        return value;
    }

    private static bool IsV4(string text)
    {
        if (text.Length < 7 || !Ascii.IsDigit(text[0]))
            return false;
        var parts = text.Split('.');
        return parts.Length == 4 && Array.TrueForAll(parts, part => PrefixOf(part, 255) >= 0);
    }

    private static bool IsV6(string text)
    {
        int at = 0, bytes = 0;
        var gap = text.StartsWith("::", StringComparison.Ordinal);
        if (gap)
        {
            at = 2;
            if (text.Length == 2)
                return true;
        }

        while (bytes < 16)
        {
            var start = at;
            if (!SkipGroup(text, ref at))
                return false;
            if (at < text.Length && text[at] == '.')
            {
                // The last 32 bits may be written as an IPv4 address.
                if ((!gap && bytes != 12) || bytes > 12 || !IsV4(text.Substring(start)))
                    return false;
                at = text.Length;
                bytes += 4;
                break;
            }

            bytes += 2;
            if (at == text.Length)
                break;
            if (text[at] != ':' || ++at == text.Length)
                return false;
            if (text[at] != ':')
                continue;
            if (gap)
                return false;
            gap = true;
            if (++at == text.Length)
                break;
        }

        // A gap stands for one group at least.
        return at == text.Length && (bytes < 16) == gap;
    }

    private static bool SkipGroup(string text, ref int at)
    {
        var start = at;
        var value = 0;
        for (; at < text.Length && Ascii.IsHex(text[at]); at++)
        {
            value = (value * 16) + (Ascii.IsDigit(text[at]) ? text[at] - '0' : (text[at] & 0xF) + 9);
            if (value > 0xFFFF)
                return false;
        }

        return at > start;
    }
}
