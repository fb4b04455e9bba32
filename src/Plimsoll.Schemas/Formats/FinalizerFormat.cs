namespace Plimsoll.Schemas.Formats;

/// <summary>The name of a finalizer: a qualified name.</summary>
/// <remarks>
/// Source: ValidateFinalizerName in k8s.io/apimachinery/pkg/api/validation. Built-in kinds want a '/' in names that are not
/// Kubernetes' own, custom kinds do not, and the kind is not known here.
/// </remarks>
internal sealed class FinalizerFormat : TextFormat
{
    /// <inheritdoc/>
    public override FormatMistake? Check(string text) =>
        QualifiedNames.Wrong("a finalizer's name", text) is { } mistake
            ? mistake with { Suggestion = Mistakes.IfValid(this, QualifiedNames.Mended(text), text) }
            : null;
}
