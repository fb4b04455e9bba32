namespace Plimsoll.Schemas.Formats;

/// <summary>A range of IP addresses: an address, a slash and the length of the prefix.</summary>
/// <remarks>Source: IsValidCIDRForLegacyField in k8s.io/apimachinery/pkg/util/validation: bits after the prefix may be set.</remarks>
internal sealed class CidrFormat : TextFormat
{
    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Length == 0)
            return Mistakes.Empty("a range of IP addresses");
        var slash = text.IndexOf('/');
        var address = slash < 0 ? text : text.Substring(0, slash);
        var bits = IpText.BitsOf(address);
        if (bits == 0)
        {
            var suggestion = Mistakes.IfValid(this, text.Trim(), text);
            return new FormatMistake($"{Mistakes.Quoted(address)} is no IP address", suggestion);
        }

        if (slash < 0)
            return new FormatMistake("a range of addresses ends in '/' and the length of its prefix", $"{text}/{Mistakes.Text(bits)}");
        return IpText.PrefixOf(text.Substring(slash + 1), bits) >= 0
            ? null
            : new FormatMistake($"the prefix of this address is a number from 0 to {Mistakes.Text(bits)}");
    }
}
