using Plimsoll.Manifests.Text;

namespace Plimsoll.Schemas.Checking;

/// <summary>Compares the names of fields as people mistake them: letters, case, hyphens, plural, a word too few.</summary>
internal static class FieldNames
{
    /// <summary>The names that a word surely stands for: it differs by case, hyphens or plural, or by one slip.</summary>
    public static IReadOnlyList<string> Surely(IReadOnlyList<string> names, string key)
    {
        var same = names.Where(n => string.Equals(n, Letters(key), StringComparison.OrdinalIgnoreCase) || IsPlural(n, key)).ToList();
        if (same.Count > 0)
            return same;
        var near = NearestName.Among(names, key);
        return near.Count > 0 && NearestName.Distance(near[0], key, 1) <= 1 ? near : [];
    }

    /// <summary>The one name that a word stands for when it lacks one of the name's words; none when there are several.</summary>
    public static IReadOnlyList<string> LackingOneWord(IReadOnlyList<string> names, string key)
    {
        var longer = names.Where(n => LacksOneWord(n, key)).ToList();
        return longer.Count == 1 ? longer : [];
    }

    /// <summary>The one name that a word stands for when it has a word too many; none when there are several.</summary>
    public static IReadOnlyList<string> WithOneWordLess(IReadOnlyList<string> names, string key)
    {
        var shorter = names.Where(n => LacksOneWord(key, n)).ToList();
        return shorter.Count == 1 ? shorter : [];
    }

    /// <summary>The names that a word may stand for: it differs by a few slips.</summary>
    public static IReadOnlyList<string> Perhaps(IReadOnlyList<string> names, string key) => NearestName.Among(names, key);

    private static bool IsPlural(string left, string right) =>
        string.Equals(left + "s", right, StringComparison.OrdinalIgnoreCase) || string.Equals(right + "s", left, StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => name.Replace("-", "").Replace("_", "");

    // `storageClass` for `storageClassName`, `secretRef` for `secretKeyRef`, `headers` for `httpHeaders`.
    private static bool LacksOneWord(string name, string key)
    {
        var (whole, part) = (Words(name), Words(key));
        if (whole.Count != part.Count + 1)
            return false;
        var i = 0;
        while (i < part.Count && string.Equals(whole[i], part[i], StringComparison.OrdinalIgnoreCase))
            i++;
        while (i < part.Count && string.Equals(whole[i + 1], part[i], StringComparison.OrdinalIgnoreCase))
            i++;
        return i == part.Count;
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !char.IsUpper(name[i]))
                continue;
            words.Add(name.Substring(start, i - start));
            start = i;
        }

        return words;
    }
}
