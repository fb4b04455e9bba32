namespace Plimsoll.Schemas.Formats;

/// <summary>The key of an annotation: as a label's, but capital letters are taken in the prefix too.</summary>
/// <remarks>Source: ValidateAnnotations in k8s.io/apimachinery/pkg/api/validation lowers the key before it looks.</remarks>
internal sealed class AnnotationKeyFormat : TextFormat
{
    /// <inheritdoc/>
    public override FormatMistake? Check(string text) =>
        QualifiedNames.Wrong("an annotation's key", text.ToLowerInvariant()) is { } mistake
            ? mistake with { Suggestion = Mistakes.IfValid(this, QualifiedNames.Mended(text), text) }
            : null;
}
