namespace Plimsoll.Schemas.Formats;

/// <summary>An IP address or a range of them.</summary>
/// <remarks>Source: as <see cref="IpFormat"/> and <see cref="CidrFormat"/>.</remarks>
internal sealed class IpOrCidrFormat : TextFormat
{
    private readonly IpFormat _ip = new();
    private readonly CidrFormat _cidr = new();

    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        var mistake = text.IndexOf('/') < 0 ? _ip.Check(text) : _cidr.Check(text);
        return mistake is null ? null : mistake with { Suggestion = Mistakes.IfValid(this, text.Trim(), text) };
    }
}
