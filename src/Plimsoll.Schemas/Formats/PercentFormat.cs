namespace Plimsoll.Schemas.Formats;

/// <summary>Digits and a percent sign.</summary>
/// <remarks>Source: IsValidPercent in k8s.io/apimachinery/pkg/util/validation.</remarks>
internal sealed class PercentFormat : TextFormat
{
    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Length == 0)
            return Mistakes.Empty("a percentage");
        var digits = Ascii.EndOfDigits(text, 0);
        return digits > 0 && digits == text.Length - 1 && text[digits] == '%'
            ? null
            : new FormatMistake(
                "a percentage is a whole number and a percent sign, as in '25%'",
                Mistakes.IfValid(this, WithoutSpaces(text), text));
    }

    // '25 %' is plain, '2 5%' is not.
    private static string WithoutSpaces(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 0 && trimmed[trimmed.Length - 1] == '%'
            ? trimmed.Substring(0, trimmed.Length - 1).TrimEnd() + "%"
            : text;
    }
}
