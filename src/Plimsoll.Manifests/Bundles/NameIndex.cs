using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Bundles;

/// <summary>Finds names one slip away from a given one without looking at all of them.</summary>
/// <remarks>
/// Two names that differ by an inserted, missing, wrong or swapped letter have a shortened form in common, once one letter
/// is left out of either or both. Every shortened form leads to its names, so that a question costs no more than a word is long.
/// </remarks>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<string>> _names = new(StringComparer.Ordinal);

    public NameIndex(IEnumerable<string> names)
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            foreach (var form in ShortenedForms(name))
            {
                if (!_names.TryGetValue(form, out var same))
                    _names.Add(form, same = []);
                same.Add(name);
            }
        }
    }

    /// <summary>The names for which <paramref name="written"/> is surely a slip, in ordinal order.</summary>
    public IReadOnlyList<string> NearestTo(string written)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var form in ShortenedForms(written))
        {
            if (_names.TryGetValue(form, out var names))
                found.UnionWith(names);
        }

        return found.Count == 0 ? [] : NearestName.Among(found, written);
    }

    private static HashSet<string> ShortenedForms(string name)
    {
        var lower = name.ToLowerInvariant();
        var forms = new HashSet<string>(StringComparer.Ordinal) { lower };
        for (var i = 0; i < lower.Length; i++)
            forms.Add(lower.Remove(i, 1));
        return forms;
    }
}
