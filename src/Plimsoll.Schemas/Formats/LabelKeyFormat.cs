namespace Plimsoll.Schemas.Formats;

/// <summary>The key of a label: a name of 63 characters at most, with or without a DNS prefix.</summary>
/// <remarks>Source: IsQualifiedName in k8s.io/apimachinery/pkg/util/validation.</remarks>
internal sealed class LabelKeyFormat : TextFormat
{
    /// <inheritdoc/>
    public override FormatMistake? Check(string text) =>
        QualifiedNames.Wrong("a label's key", text) is { } mistake
            ? mistake with { Suggestion = Mistakes.IfValid(this, QualifiedNames.Mended(text), text) }
            : null;
}
