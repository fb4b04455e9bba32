namespace Plimsoll.Schemas.Formats;

/// <summary>The value of a label: empty, or 63 letters, digits and <c>-_.</c> at most.</summary>
/// <remarks>Source: IsValidLabelValue in k8s.io/apimachinery/pkg/util/validation.</remarks>
internal sealed class LabelValueFormat : TextFormat
{
    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Length == 0)
            return null;
        var mistake = Names.Wrong("a label's value", text, Names.LabelLength, Ascii.IsLetterOrDigit, "-_.");
        return mistake is null ? null : mistake with { Suggestion = Mistakes.IfValid(this, text.Trim().Replace(' ', '-'), text) };
    }
}
