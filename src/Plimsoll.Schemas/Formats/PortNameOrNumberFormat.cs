using System.Globalization;

namespace Plimsoll.Schemas.Formats;

/// <summary>The text of a field that takes a port's number or name: a name, for a number is no text.</summary>
/// <remarks>
/// Source: ValidatePortNumOrName in pkg/apis/core/validation. The suggestion is the number, to be written without quotes;
/// it is the only one in the house that is not valid as a text.
/// </remarks>
internal sealed class PortNameOrNumberFormat : TextFormat
{
    private readonly PortNameFormat _name = new();

    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (!Ascii.IsNumber(text))
            return _name.Check(text);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? new FormatMistake("a port's number stands without quotes; in quotes it is a name", Mistakes.Text(port))
            : new FormatMistake("ports go from 1 to 65535");
    }
}
