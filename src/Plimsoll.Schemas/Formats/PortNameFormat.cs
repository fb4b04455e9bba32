namespace Plimsoll.Schemas.Formats;

/// <summary>The name of a port: 15 small letters, digits and single hyphens at most, with a letter among them.</summary>
/// <remarks>Source: IsValidPortName in k8s.io/apimachinery/pkg/util/validation, after RFC 6335.</remarks>
internal sealed class PortNameFormat : TextFormat
{
    private const string What = "a port's name";

    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        var mistake = Names.Wrong(What, text, 15, Ascii.IsLowerOrDigit, "-");
        if (mistake is not null)
            return mistake with { Suggestion = Mistakes.IfValid(this, Names.Slug(text), text) };
        if (text.Contains("--", StringComparison.Ordinal))
            return new FormatMistake(What + " has no two hyphens in a row");
        return Ascii.Has(text, Ascii.IsLower) ? null : new FormatMistake(What + " must have a letter");
    }
}
