namespace Plimsoll.Schemas.Formats;

/// <summary>A name that can stand in a URL's path: the only limit on the names of roles and bindings.</summary>
/// <remarks>Source: IsValidPathSegmentName in k8s.io/apimachinery/pkg/api/validation/path.</remarks>
internal sealed class PathSegmentFormat : TextFormat
{
    private const string What = "a name in a path";

    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Length == 0)
            return Mistakes.Empty(What);
        if (text is "." or "..")
            return new FormatMistake($"a name in a path must not be '{text}'");
        var wrong = text.IndexOfAny(['/', '%']);
        return wrong < 0 ? null : Mistakes.NotAllowed(What, text[wrong]);
    }
}
