using System.Globalization;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Engine.Suppressing;

namespace Plimsoll.Reports;

/// <summary>Numbers of things, as users read them.</summary>
public static class CountText
{
    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    public static string Of(int number, string thing) => $"{number.ToString(CultureInfo.InvariantCulture)} {thing}{(number == 1 ? "" : "s")}";

    /// <summary><c>2 errors, 1 info</c>, or <c>no findings</c>.</summary>
    public static string BySeverity(LintResult result)
    {
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Info }
            .Where(s => result.Count(s) > 0)
            .Select(s => Of(result.Count(s), SeverityName.Of(s)));
        return string.Join(", ", counts.DefaultIfEmpty("no findings"));
    }

    /// <summary><c>2 findings suppressed, 198 known from the baseline</c>; empty when nothing is silenced.</summary>
    public static string Suppressed(LintResult result)
    {
        var known = result.Suppressed.Count(s => s.Kind == SuppressionKind.External);
        var inSource = result.Suppressed.Count - known;
        var parts = new List<string>();
        if (inSource > 0)
            parts.Add($"{Of(inSource, "finding")} suppressed");
        if (known > 0)
            parts.Add($"{(inSource > 0 ? known.ToString(CultureInfo.InvariantCulture) : Of(known, "finding"))} known from the baseline");
        return string.Join(", ", parts);
    }
}
