namespace Plimsoll.Schemas.Formats;

/// <summary>A UUID: 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.</summary>
/// <remarks>Source: RFC 9562, section 4.</remarks>
internal sealed class UuidFormat : TextFormat
{
    private const int Length = 36;

    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (IsUuid(text))
            return null;
        var bare = text.Trim().Trim('{', '}');
        if (bare.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase))
            bare = bare.Substring("urn:uuid:".Length);
        if (bare.Length == Length - 4)
            bare = bare.Insert(20, "-").Insert(16, "-").Insert(12, "-").Insert(8, "-");
        return new FormatMistake("a UUID is 32 hexadecimal digits in groups of 8-4-4-4-12", IsUuid(bare) ? bare : null);
    }

    private static bool IsUuid(string text)
    {
        if (text.Length != Length)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !Ascii.IsHex(text[i]))
                return false;
        }

        return true;
    }
}
