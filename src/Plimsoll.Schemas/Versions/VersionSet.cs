using System.Text;

namespace Plimsoll.Schemas.Versions;

/// <summary>A set of Kubernetes' minor versions, 1.0 to 1.63; written as ranges: <c>1.28..1.30,1.33</c>.</summary>
/// <param name="Bits">Bit <c>n</c> stands for version 1.n.</param>
public readonly record struct VersionSet(ulong Bits)
{
    /// <summary>The set without a version.</summary>
    public static VersionSet Empty => default;

    /// <summary>The set of every version there may ever be.</summary>
    public static VersionSet All => new(ulong.MaxValue);

    /// <summary>Whether there is no version in it.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The minor number of the oldest version; -1 for the empty set.</summary>
    public int Oldest
    {
        get
        {
            for (var minor = 0; minor < 64; minor++)
            {
                if (Has(minor))
                    return minor;
            }

            return -1;
        }
    }

    /// <summary>The minor number of the newest version; -1 for the empty set.</summary>
    public int Newest
    {
        get
        {
            for (var minor = 63; minor >= 0; minor--)
            {
                if (Has(minor))
                    return minor;
            }

            return -1;
        }
    }

    /// <summary>The set of one version.</summary>
    public static VersionSet Of(int minor) => new(1UL << minor);

    /// <summary>The versions between two, both included.</summary>
    public static VersionSet Between(int oldest, int newest)
    {
        var bits = 0UL;
        for (var minor = oldest; minor <= newest; minor++)
            bits |= 1UL << minor;
        return new VersionSet(bits);
    }

    /// <summary>Whether a version is in it.</summary>
    public bool Has(int minor) => (Bits & (1UL << minor)) != 0;

    /// <summary>Whether all versions of another set are in it.</summary>
    public bool HasAll(VersionSet other) => (other.Bits & ~Bits) == 0;

    /// <summary>The versions that are in one of the two.</summary>
    public VersionSet Or(VersionSet other) => new(Bits | other.Bits);

    /// <summary>The versions that are in both.</summary>
    public VersionSet And(VersionSet other) => new(Bits & other.Bits);

    /// <summary>The versions that are in this set alone.</summary>
    public VersionSet Without(VersionSet other) => new(Bits & ~other.Bits);

    /// <summary>Reads <c>1.28..1.30,1.33</c>; a range may be open at one end, where it stands for all of <paramref name="known"/>.</summary>
    /// <returns>False when the text is none of this; the set is empty then.</returns>
    public static bool TryParse(string text, VersionSet known, out VersionSet set)
    {
        set = Empty;
        foreach (var part in text.Split(','))
        {
            var dots = part.IndexOf("..", StringComparison.Ordinal);
            var from = dots < 0 ? part : part.Substring(0, dots);
            var to = dots < 0 ? part : part.Substring(dots + 2);
            var oldest = from.Length == 0 && dots >= 0 ? known.Oldest : PlainMinorOf(from);
            var newest = to.Length == 0 && dots >= 0 ? known.Newest : PlainMinorOf(to);
            if (oldest < 0 || newest < oldest)
            {
                set = Empty;
                return false;
            }

            set = set.Or(Between(oldest, newest));
        }

        return true;
    }

    /// <summary>The minor number of a version such as <c>1.31</c>, <c>v1.31</c> or <c>v1.31.4+k3s1</c>; -1 when the text is none.</summary>
    public static int MinorOf(string version)
    {
        var digits = version.Length > 0 && version[0] == 'v' ? 3 : 2;
        if (version.Length <= digits || version[digits - 2] != '1' || version[digits - 1] != '.')
            return -1;
        var minor = 0;
        var end = digits;
        for (; end < version.Length && version[end] is >= '0' and <= '9' && minor < 64; end++)
            minor = (minor * 10) + (version[end] - '0');
        var isWhole = end > digits && (end == version.Length || version[end] is '.' or '+' or '-');
        return isWhole && minor < 64 ? minor : -1;
    }

    // A range names minor versions and nothing finer.
    private static int PlainMinorOf(string text) =>
        text.IndexOfAny(['-', '+']) >= 0 || text.IndexOf('.') != text.LastIndexOf('.') ? -1 : MinorOf(text);

    /// <summary>The set as <see cref="TryParse"/> reads it, open where it reaches the oldest or newest of <paramref name="known"/>.</summary>
    public string ToString(VersionSet known)
    {
        var text = new StringBuilder();
        for (var minor = 0; minor < 64; minor++)
        {
            if (!Has(minor))
                continue;
            var first = minor;
            while (minor < 63 && Has(minor + 1))
                minor++;
            if (text.Length > 0)
                text.Append(',');
            var opensLeft = first == known.Oldest && minor > first;
            var opensRight = minor == known.Newest && (minor > first || first > known.Oldest);
            text.Append(opensLeft ? "" : $"1.{first}");
            if (opensLeft || opensRight || minor > first)
                text.Append("..").Append(opensRight ? "" : $"1.{minor}");
        }

        return text.ToString();
    }

    /// <summary>The set in words: <c>since 1.30</c>, <c>until 1.31</c>, <c>from 1.29 to 1.31</c>, <c>only in 1.30</c>.</summary>
    public string Describe(VersionSet known)
    {
        if (Oldest == Newest)
            return Newest == known.Newest ? $"since 1.{Newest}" : $"only in 1.{Newest}";
        if (Newest == known.Newest)
            return $"since 1.{Oldest}";
        return Oldest == known.Oldest ? $"until 1.{Newest}" : $"from 1.{Oldest} to 1.{Newest}";
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(Empty);
}
