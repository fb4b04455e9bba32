using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Bundles;

/// <summary>Finds names one slip away from a given one without looking at all of them.</summary>
/// <remarks>
/// Two names that differ by an inserted, missing, wrong or swapped letter have a shortened form in common, once one letter
/// is left out of either or both. The hash of every shortened form leads to its names, so that a question costs no more than a
/// word is long; names that only share a hash are told apart by looking at them.
/// </remarks>
internal sealed class NameIndex
{
    // A prime beyond all letters: the hash of a name is that of its letters as digits.
    private const uint Base = 1_000_003;

    private readonly List<string> _names = [];
    private readonly Dictionary<uint, int> _lastOfForm = [];

    // For each entry its name and the entry before it that has the same form; below zero there is none.
    private readonly List<(int Name, int Before)> _entries = [];

    public NameIndex(IEnumerable<string> names)
    {
        Span<uint> short256 = stackalloc uint[256];
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            _names.Add(name);
            var forms = name.Length < short256.Length ? short256.Slice(0, name.Length + 1) : new uint[name.Length + 1];
            HashForms(name, forms);
            foreach (var form in forms)
            {
                var before = _lastOfForm.TryGetValue(form, out var last) ? last : -1;
                if (before >= 0 && _entries[before].Name == _names.Count - 1)
                    continue;
                _lastOfForm[form] = _entries.Count;
                _entries.Add((_names.Count - 1, before));
            }
        }
    }

    /// <summary>The names for which <paramref name="written"/> is surely a slip, in ordinal order.</summary>
    public IReadOnlyList<string> NearestTo(string written)
    {
        Span<uint> forms = written.Length < 256 ? stackalloc uint[written.Length + 1] : new uint[written.Length + 1];
        HashForms(written, forms);
        HashSet<string>? found = null;
        foreach (var form in forms)
        {
            for (var entry = _lastOfForm.TryGetValue(form, out var last) ? last : -1; entry >= 0; entry = _entries[entry].Before)
                (found ??= new HashSet<string>(StringComparer.Ordinal)).Add(_names[_entries[entry].Name]);
        }

        return found is null ? [] : NearestName.Among(found, written);
    }

    // The whole name first, then without each of its letters, from the last to the first.
    private static void HashForms(string name, Span<uint> forms)
    {
        unchecked
        {
            var before = 0u;
            for (var i = 0; i < name.Length; i++)
            {
                forms[name.Length - i] = before;
                before = (before * Base) + char.ToLowerInvariant(name[i]) + 1;
            }

            forms[0] = before;
            var behind = 0u;
            var power = 1u;
            for (var i = name.Length - 1; i >= 0; i--)
            {
                forms[name.Length - i] = (forms[name.Length - i] * power) + behind;
                behind += (char.ToLowerInvariant(name[i]) + 1u) * power;
                power *= Base;
            }
        }
    }
}
