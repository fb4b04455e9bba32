namespace Plimsoll.Schemas.Formats;

/// <summary>An IPv4 or IPv6 address.</summary>
/// <remarks>Source: IsValidIPForLegacyField in k8s.io/apimachinery/pkg/util/validation, which most fields still go by.</remarks>
internal sealed class IpFormat : TextFormat
{
    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Length == 0)
            return Mistakes.Empty("an IP address");
        if (IpText.BitsOf(text) != 0)
            return null;

        var slash = text.IndexOf('/');
        var address = slash < 0 ? text : text.Substring(0, slash);
        var bits = IpText.BitsOf(address);
        if (slash < 0 || bits == 0)
            return new FormatMistake($"{Mistakes.Quoted(text)} is no IP address", Mistakes.IfValid(this, text.Trim(), text));
        var isWhole = IpText.PrefixOf(text.Substring(slash + 1), bits) == bits;
        return new FormatMistake("an address is wanted here, not a range", isWhole ? address : null);
    }
}
