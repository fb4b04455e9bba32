using System.Text;

namespace Plimsoll.Engine.Rules;

/// <summary>The words by which users know the values of an enumeration: its names in kebab-case.</summary>
public static class EnumWords
{
    /// <summary>The word for a value: <c>pod-security-baseline</c>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => KebabCase(value.ToString());

    /// <summary>The words for all values.</summary>
    public static IEnumerable<string> All<TEnum>()
        where TEnum : struct, Enum => Enum.GetNames<TEnum>().Select(KebabCase);

    /// <summary>The value of a word, or null when it is none.</summary>
    public static TEnum? Parse<TEnum>(string word)
        where TEnum : struct, Enum
    {
        foreach (var name in Enum.GetNames<TEnum>())
        {
            if (KebabCase(name) == word && Enum.TryParse<TEnum>(name, out var value))
                return value;
        }

        return null;
    }

    private static string KebabCase(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }
}
