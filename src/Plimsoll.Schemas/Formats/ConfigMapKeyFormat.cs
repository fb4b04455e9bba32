namespace Plimsoll.Schemas.Formats;

/// <summary>A key of a ConfigMap's or a Secret's data, which becomes the name of a file.</summary>
/// <remarks>Source: IsConfigMapKey in k8s.io/apimachinery/pkg/util/validation.</remarks>
internal sealed class ConfigMapKeyFormat : TextFormat
{
    private const string What = "a key of a ConfigMap or Secret";

    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Length == 0)
            return Mistakes.Empty(What);
        foreach (var c in text)
        {
            if (!Ascii.IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))
                return Mistakes.NotAllowed(What, c, Mistakes.IfValid(this, text.Trim().Replace(' ', '-'), text));
        }

        if (text == "." || text.StartsWith("..", StringComparison.Ordinal))
            return new FormatMistake(What + " must not be '.' nor start with '..'");
        return text.Length > Names.SubdomainLength ? Mistakes.TooLong(What, text.Length, Names.SubdomainLength) : null;
    }
}
