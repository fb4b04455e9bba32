using Plimsoll.Schemas.Formats;

namespace Plimsoll;

/// <summary>Holds texts against the formats that the API server enforces, in the linter's words.</summary>
internal static class CheckedText
{
    /// <summary>A text that follows a format of the catalogue.</summary>
    /// <exception cref="FormatException">It does not.</exception>
    public static string Of(string text, string format)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (TextFormats.Named(format)?.Check(text) is not { } mistake)
            return text;
        throw new FormatException(mistake.Suggestion is { } suggestion ? $"{mistake.Reason}; write \"{suggestion}\"" : mistake.Reason);
    }
}
