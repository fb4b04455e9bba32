namespace Plimsoll.Schemas.Formats;

/// <summary>A syntax that the API server enforces on texts, beyond their being texts.</summary>
public abstract class TextFormat
{
    private protected TextFormat()
    {
    }

    /// <summary>What is wrong with a text, or null when it is valid.</summary>
    public abstract FormatMistake? Check(string text);
}
