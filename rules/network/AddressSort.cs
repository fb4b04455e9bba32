namespace Plimsoll.Rules.Network;

/// <summary>A sort of addresses that settings are searched for.</summary>
/// <param name="IndexIn">Where in a text, escaped or not, one may begin; most texts hold none, and show it at once.</param>
/// <param name="Holds">Whether an address is of the sort.</param>
internal sealed record AddressSort(LookAhead.IndexIn IndexIn, Func<HostAddress, bool> Holds)
{
    /// <summary>Those of a house's own network, other than the machine itself.</summary>
    public static AddressSort OfThisNetwork { get; } = new(IndexOfPrivate, static a => !a.IsLoopback && AddressRange.IsPrivate(a.Host));

    /// <summary>Those of the machine, or pod, on which they are asked for.</summary>
    public static AddressSort Loopback { get; } = new(IndexOfLoopback, static a => a.IsLoopback);

    // `10.0.0.1`, `192.168.1.1`, `[fd00::1]`: all private networks of four numbers begin with a 1, as 127 does, and that number
    // has two or three digits. More may stand before it where the text is escaped.
    private static int IndexOfPrivate(ReadOnlySpan<char> text)
    {
        for (var from = 0; text.Slice(from).IndexOfAny('.', '[') is >= 0 and var distance;)
        {
            var at = from + distance;
            if (text[at] == '[' || (at + 1 < text.Length && IsDigit(text[at + 1]) && IsOneBefore(text, at)))
                return at;
            from = at + 1;
        }

        return -1;
    }

    private static bool IsOneBefore(ReadOnlySpan<char> text, int end) => (end > 1 && text[end - 2] == '1') || (end > 2 && text[end - 3] == '1');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static int IndexOfLoopback(ReadOnlySpan<char> text)
    {
        var number = IndexOfPrivate(text);
        var name = AnyCase.IndexOf(number < 0 ? text : text.Slice(0, number), HostAddress.Localhost);
        return name < 0 ? number : name;
    }
}
