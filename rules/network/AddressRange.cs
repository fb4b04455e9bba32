using System.Globalization;
using System.Net;

namespace Plimsoll.Rules.Network;

/// <summary>A network of IP addresses: <c>10.0.0.0/8</c>, or a single address.</summary>
internal sealed class AddressRange
{
    private static readonly AddressRange[] PrivateRanges =
    [
        // All begin with 1 or F. RFC 1918, RFC 6598 (some clusters give it to pods), RFC 4193.
        Parse("10.0.0.0/8")!, Parse("172.16.0.0/12")!, Parse("192.168.0.0/16")!, Parse("100.64.0.0/10")!, Parse("fc00::/7")!,
    ];

    private readonly byte[] _network;
    private readonly int _length;

    private AddressRange(byte[] network, int length)
    {
        _network = network;
        _length = length;
    }

    /// <summary>Reads a network or an address; null when the text is neither.</summary>
    public static AddressRange? Parse(string text)
    {
        var slash = text.IndexOf('/');
        if (!IPAddress.TryParse(slash < 0 ? text : text.Substring(0, slash), out var address))
            return null;
        var network = address.GetAddressBytes();
        var length = network.Length * 8;
        if (slash < 0)
            return new AddressRange(network, length);
        var written = text.Substring(slash + 1);
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var prefix) && prefix <= length ? new AddressRange(network, prefix) : null;
    }

    /// <summary>Whether an address is one of a house's own and not of the internet: those of pods, Services and machines behind a router.</summary>
    public static bool IsPrivate(string address) => address is ['1' or 'f' or 'F', ..] && BytesOf(address) is { } bytes && Array.Exists(PrivateRanges, r => r.Contains(bytes));

    /// <summary>Whether one of the networks that a user wrote holds an address; texts that are no networks hold none.</summary>
    public static bool AnyContains(IReadOnlyList<string> ranges, string address) =>
        ranges.Count > 0 && BytesOf(address) is { } bytes && ranges.Any(r => Parse(r)?.Contains(bytes) == true);

    private static byte[]? BytesOf(string address) => IPAddress.TryParse(address, out var parsed) ? parsed.GetAddressBytes() : null;

    private bool Contains(byte[] bytes)
    {
        if (bytes.Length != _network.Length)
            return false;
        for (var bit = 0; bit < _length; bit += 8)
        {
            var mask = _length - bit >= 8 ? 0xFF : 0xFF << (8 - (_length - bit)) & 0xFF;
            if ((bytes[bit / 8] & mask) != (_network[bit / 8] & mask))
                return false;
        }

        return true;
    }
}
