namespace Plimsoll.Schemas.Formats;

/// <summary>A path that stays below the folder it starts from; the folder itself when it is empty.</summary>
/// <remarks>Source: validateLocalDescendingPath in pkg/apis/core/validation.</remarks>
internal sealed class RelativePathFormat : TextFormat
{
    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Length > 0 && text[0] == '/')
        {
            var rest = text.TrimStart('/');
            return new FormatMistake("the path must not start with '/'", rest.Length > 0 ? Mistakes.IfValid(this, rest, text) : null);
        }

        foreach (var segment in text.Split('/'))
        {
            if (segment == "..")
                return new FormatMistake("the path must not have '..' in it");
        }

        return null;
    }
}
