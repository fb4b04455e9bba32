namespace Plimsoll.Schemas.Formats;

/// <summary>The name of an environment variable: printable ASCII without the equals sign.</summary>
/// <remarks>
/// Source: IsRelaxedEnvVarName in k8s.io/apimachinery/pkg/util/validation, what the API server goes by since 1.32
/// (1.30 with a feature gate).
/// </remarks>
internal sealed class EnvVarNameFormat : TextFormat
{
    private const string What = "an environment variable's name";

    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Length == 0)
            return Mistakes.Empty(What);
        foreach (var c in text)
        {
            if (!Ascii.IsPrintable(c) || c == '=')
                return Mistakes.NotAllowed(What, c);
        }

        return null;
    }
}
