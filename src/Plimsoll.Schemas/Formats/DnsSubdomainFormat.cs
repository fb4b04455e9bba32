namespace Plimsoll.Schemas.Formats;

/// <summary>DNS labels joined by dots, 253 characters at most: the name of most objects.</summary>
/// <remarks>Source: IsDNS1123Subdomain in k8s.io/apimachinery/pkg/util/validation.</remarks>
internal sealed class DnsSubdomainFormat : TextFormat
{
    /// <inheritdoc/>
    public override FormatMistake? Check(string text) =>
        Names.WrongInSubdomain("a DNS subdomain", text) is { } mistake
            ? mistake with { Suggestion = Mistakes.IfValid(this, Names.Slug(text), text) }
            : null;
}
