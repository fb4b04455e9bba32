namespace Plimsoll.Manifests.Text;

/// <summary>Finds the name that was surely meant: the one answer to "did you mean" in the whole house.</summary>
/// <remarks>
/// A slip is an inserted, missing, wrong or swapped letter (optimal string alignment distance); letter case costs nothing.
/// Names under three letters are never near, names under eight forgive one slip, longer ones two.
/// Names that differ in digits alone (<c>web-1</c>, <c>web-2</c>) are siblings, not slips.
/// </remarks>
public static class NearestName
{
    /// <summary>The candidates nearest to a name that is none of them, in ordinal order; empty when none is near.</summary>
    /// <remarks>More than one result means that they are equally near: good for a hint, too vague for a fix.</remarks>
    public static IReadOnlyList<string> Among(IEnumerable<string> candidates, string name)
    {
        var best = SlipsForgiven(name);
        SortedSet<string>? nearest = null;
        foreach (var candidate in candidates)
        {
            if (string.Equals(candidate, name, StringComparison.Ordinal) || AreSiblings(candidate, name))
                continue;
            var distance = Distance(candidate, name, best);
            if (distance > best)
                continue;
            if (distance < best)
                nearest?.Clear();
            best = distance;
            (nearest ??= new SortedSet<string>(StringComparer.Ordinal)).Add(candidate);
        }

        return nearest is null ? [] : [.. nearest];
    }

    /// <summary>Whether <paramref name="written"/> is surely a slip for <paramref name="candidate"/>.</summary>
    public static bool IsSlipFor(string candidate, string written)
    {
        if (string.Equals(candidate, written, StringComparison.Ordinal) || AreSiblings(candidate, written))
            return false;
        var forgiven = SlipsForgiven(written);
        return Distance(candidate, written, forgiven) <= forgiven;
    }

    /// <summary>The number of slips between two words, or any larger number when it is above <paramref name="limit"/>.</summary>
    public static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
            return limit + 1;
        if (limit <= 0)
            return string.Equals(left, right, StringComparison.OrdinalIgnoreCase) ? 0 : limit + 1;

        // Three rows of the classic table: two above the current one, for swapped letters.
        var width = right.Length + 1;
        Span<int> table = width <= 128 ? stackalloc int[3 * width] : new int[3 * width];
        var before = table.Slice(0, width);
        var above = table.Slice(width, width);
        var current = table.Slice(2 * width, width);
        for (var column = 0; column < width; column++)
            above[column] = column;

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column < width; column++)
            {
                var substitution = above[column - 1] + (SameLetter(left[row - 1], right[column - 1]) ? 0 : 1);
                var cost = Math.Min(substitution, Math.Min(above[column], current[column - 1]) + 1);
                if (row > 1 && column > 1
                    && SameLetter(left[row - 1], right[column - 2]) && SameLetter(left[row - 2], right[column - 1]))
                {
                    cost = Math.Min(cost, before[column - 2] + 1);
                }

                current[column] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit)
                return limit + 1;
            var reused = before;
            before = above;
            above = current;
            current = reused;
        }

        return above[width - 1];
    }

    internal static bool AreSiblings(string left, string right)
    {
        int i = 0, j = 0;
        var differ = false;
        while (true)
        {
            var leftDigits = i;
            while (i < left.Length && IsDigit(left[i]))
                i++;
            var rightDigits = j;
            while (j < right.Length && IsDigit(right[j]))
                j++;
            differ |= !left.AsSpan(leftDigits, i - leftDigits).SequenceEqual(right.AsSpan(rightDigits, j - rightDigits));

            if (i == left.Length || j == right.Length)
                return differ && i == left.Length && j == right.Length;
            if (left[i++] != right[j++])
                return false;
        }
    }

    private static int SlipsForgiven(string name) => name.Length switch
    {
        < 3 => 0,
        < 8 => 1,
        _ => 2,
    };

    private static bool SameLetter(char left, char right) =>
        left == right || char.ToLowerInvariant(left) == char.ToLowerInvariant(right);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
