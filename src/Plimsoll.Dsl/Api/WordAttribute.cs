namespace Plimsoll;

/// <summary>Tells the word of an enumeration that a property stands for, where the two are spelt differently.</summary>
/// <param name="text">The word: <c>kubernetes.io/tls</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WordAttribute(string text) : Attribute
{
    /// <summary>The word.</summary>
    public string Text => text;
}
