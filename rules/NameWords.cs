using System.Text;

namespace Plimsoll.Rules;

/// <summary>Takes names apart, so that rules compare words and not pieces of words.</summary>
internal static class NameWords
{
    /// <summary>The words of a name in lower case: DB_PASSWORD, db-password, db.password and dbPassword are <c>db</c> and <c>password</c>.</summary>
    public static List<string> In(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var isBoundary = !char.IsLetterOrDigit(c);
            var isHump = char.IsUpper(c) && i > 0 && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]) && char.IsUpper(name[i - 1])));
            if ((isBoundary || isHump) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (!isBoundary)
                word.Append(char.ToLowerInvariant(c));
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }
}
