namespace Plimsoll.Schemas.Formats;

/// <summary>Bytes in base64, padded; line breaks may stand anywhere.</summary>
/// <remarks>
/// Source: base64.StdEncoding of Go, which encoding/json reads []byte with. What a Secret holds is never shown, not even a
/// character of it, and never guessed at.
/// </remarks>
internal sealed class ByteFormat : TextFormat
{
    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        int letters = 0, padding = 0;
        foreach (var c in text)
        {
            if (c is '\r' or '\n')
                continue;
            if (c == '=')
            {
                padding++;
                continue;
            }

            if (c is '-' or '_')
                return new FormatMistake("this is not base64 as Kubernetes reads it: '-' and '_' stand for '+' and '/' in URLs alone");
            if (!Ascii.IsLetterOrDigit(c) && c is not ('+' or '/'))
                return new FormatMistake("this is not base64");
            if (padding > 0)
                return new FormatMistake("this is not base64: something follows the '=' at its end");
            letters++;
        }

        return (letters + padding) % 4 == 0 && padding <= (letters % 4 == 0 ? 0 : 2)
            ? null
            : new FormatMistake("this is not base64: its length and the '=' at its end do not fit");
    }
}
