namespace Plimsoll;

/// <summary>What all enumerations share.</summary>
internal static class Word
{
    /// <summary>A word that is one.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static string Checked(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        return value;
    }
}
