namespace Plimsoll.Schemas.Formats;

/// <summary>A name of small letters, digits and hyphens, 63 characters at most.</summary>
/// <remarks>Source: IsDNS1123Label in k8s.io/apimachinery/pkg/util/validation.</remarks>
internal sealed class DnsLabelFormat : TextFormat
{
    /// <inheritdoc/>
    public override FormatMistake? Check(string text) =>
        Names.WrongInLabel("a DNS label", text) is { } mistake
            ? mistake with { Suggestion = Mistakes.IfValid(this, Names.Slug(text), text) }
            : null;
}
