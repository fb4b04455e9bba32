namespace Plimsoll.Rules.Network;

/// <summary>A sort of addresses that settings are searched for.</summary>
/// <param name="IndexIn">Where in a text, escaped or not, one may begin; most texts hold none, and show it at once.</param>
/// <param name="Holds">Whether an address is of the sort.</param>
internal sealed record AddressSort(LookAhead.IndexIn IndexIn, Func<HostAddress, bool> Holds)
{
    /// <summary>Those of a house's own network, other than the machine itself.</summary>
    public static AddressSort OfThisNetwork { get; } = new(IndexOfNumber, static a => !a.IsLoopback && AddressRange.IsPrivate(a.Host));

    /// <summary>Those of the machine, or pod, on which they are asked for.</summary>
    public static AddressSort Loopback { get; } = new(IndexOfNumberOrLocalhost, static a => a.IsLoopback);

    // `10.0.0.1`, `[::1]`
    private static int IndexOfNumber(ReadOnlySpan<char> text)
    {
        for (var from = 0; text.Slice(from).IndexOfAny('.', '[') is >= 0 and var distance;)
        {
            var at = from + distance;
            if (text[at] == '[' || (at > 0 && at + 1 < text.Length && text[at - 1] is >= '0' and <= '9' && text[at + 1] is >= '0' and <= '9'))
                return at;
            from = at + 1;
        }

        return -1;
    }

    private static int IndexOfNumberOrLocalhost(ReadOnlySpan<char> text)
    {
        var number = IndexOfNumber(text);
        var name = AnyCase.IndexOf(number < 0 ? text : text.Slice(0, number), HostAddress.Localhost);
        return name < 0 ? number : name;
    }
}
