namespace Plimsoll.Schemas.Formats;

/// <summary>A path that starts with a slash.</summary>
/// <remarks>Source: path checks in pkg/apis/core/validation, pkg/apis/networking/validation and pkg/apis/rbac/validation.</remarks>
internal sealed class AbsolutePathFormat : TextFormat
{
    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Length == 0)
            return Mistakes.Empty("a path");
        if (text[0] == '/')
            return null;
        // Only a plain name is surely a path whose slash is missing.
        var isPlain = Ascii.IsLetterOrDigit(text[0]) && text.IndexOfAny([':', '\\', ' ', '$', '{', '\0']) < 0;
        return new FormatMistake("the path must start with '/'", isPlain ? "/" + text : null);
    }
}
