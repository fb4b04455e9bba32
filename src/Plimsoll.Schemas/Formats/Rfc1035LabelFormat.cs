namespace Plimsoll.Schemas.Formats;

/// <summary>A DNS label that starts with a letter: the name of a Service.</summary>
/// <remarks>Source: IsDNS1035Label in k8s.io/apimachinery/pkg/util/validation.</remarks>
internal sealed class Rfc1035LabelFormat : TextFormat
{
    private const string What = "an RFC 1035 label";

    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (Names.WrongInLabel(What, text) is { } mistake)
            return mistake with { Suggestion = Mistakes.IfValid(this, Names.Slug(text), text) };
        return Ascii.IsLower(text[0]) ? null : new FormatMistake(What + " must start with a letter");
    }
}
