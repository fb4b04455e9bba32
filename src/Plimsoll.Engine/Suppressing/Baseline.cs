using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;

namespace Plimsoll.Engine.Suppressing;

/// <summary>Findings that were known when somebody wrote them down, so that only new ones are heard.</summary>
/// <remarks>A finding is known by its <see cref="FindingIdentity"/>: edits around it change nothing, and neither does another file name.</remarks>
/// <param name="Entries">The known findings, in the order of files, rules and places.</param>
public sealed record Baseline(IReadOnlyList<BaselineEntry> Entries)
{
    private const string Header = """
        # Findings that were known when this was written: 'plimsoll lint --baseline' does not report them.
        # Written by 'plimsoll baseline'; a line that is removed is reported again.
        # fingerprint  rule  file  object and place

        """;

    private static readonly string[] Separator = ["  "];

    /// <summary>Writes down what a run found.</summary>
    /// <param name="result">The run; what is suppressed in the texts is left to them.</param>
    /// <param name="pathOf">The path of a text relative to the baseline, by its name.</param>
    public static Baseline Of(LintResult result, Func<string, string> pathOf)
    {
        var identities = FindingIdentities.Of(result);
        return Sorted(result.Findings.Select(f => EntryOf(f, identities[f], pathOf)));
    }

    /// <summary>Reads a baseline.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="wrongLine">The first line that is none of a baseline; 0 when all are.</param>
    public static Baseline Read(string text, out int wrongLine)
    {
        wrongLine = 0;
        var entries = new List<BaselineEntry>();
        var number = 0;
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split(Separator, 4, StringSplitOptions.None);
            if (parts.Length >= 3 && parts[0].Length == 32 && parts[0].All(Uri.IsHexDigit))
                entries.Add(new BaselineEntry(parts[0], parts[1], parts[2], parts.Length > 3 ? parts[3] : ""));
            else if (wrongLine == 0)
                wrongLine = number;
        }

        return new Baseline(entries);
    }

    /// <summary>The text of the file: a line for each finding, sorted, so that a change is a small difference.</summary>
    public string Write() => Header + string.Concat(Entries.Select(e => e + "\n"));

    /// <summary>A run in which the known findings are silenced.</summary>
    /// <param name="result">The run.</param>
    /// <param name="reason">What is said about each of them.</param>
    public LintResult Apply(LintResult result, string reason)
    {
        if (Entries.Count == 0 || result.Findings.Count == 0)
            return result;
        var known = FingerprintsOf(Entries);
        var identities = FindingIdentities.Of(result);
        var (old, heard) = (new List<SuppressedFinding>(), new List<Finding>());
        foreach (var finding in result.Findings)
        {
            if (known.Contains(identities[finding].Fingerprint))
                old.Add(new SuppressedFinding(finding, SuppressionKind.External, reason));
            else
                heard.Add(finding);
        }

        var suppressed = result.Suppressed.Concat(old).OrderBy(s => s.Finding, FindingOrder.Instance);
        return result with { Findings = heard, Suppressed = [.. suppressed] };
    }

    /// <summary>The known findings that are gone: mended, suppressed in their texts, or removed together with their texts.</summary>
    /// <param name="applied">The run that <see cref="Apply"/> gave.</param>
    /// <param name="isJudged">Whether the run would have found one of a rule in a file.</param>
    public IReadOnlyList<BaselineEntry> Gone(LintResult applied, Func<BaselineEntry, bool> isJudged)
    {
        var identities = FindingIdentities.Of(applied);
        var alive = new HashSet<string>(
            applied.Suppressed.Where(s => s.Kind == SuppressionKind.External).Select(s => identities[s.Finding].Fingerprint), StringComparer.Ordinal);
        return [.. Entries.Where(e => !alive.Contains(e.Fingerprint) && isJudged(e))];
    }

    /// <summary>The baseline without some of its findings.</summary>
    public Baseline Without(IReadOnlyList<BaselineEntry> gone)
    {
        var fingerprints = FingerprintsOf(gone);
        return new Baseline([.. Entries.Where(e => !fingerprints.Contains(e.Fingerprint))]);
    }

    private static HashSet<string> FingerprintsOf(IReadOnlyList<BaselineEntry> entries) => new(entries.Select(e => e.Fingerprint), StringComparer.Ordinal);

    // A name with a line break or two blanks in it would end the line or the part; the fingerprint tells it apart anyway.
    private static BaselineEntry EntryOf(Finding finding, FindingIdentity identity, Func<string, string> pathOf)
    {
        var place = $"{identity.Subject} {identity.Path}{(identity.Occurrence > 0 ? $" #{identity.Occurrence + 1}" : "")}";
        return new BaselineEntry(identity.Fingerprint, finding.Rule.Name, OneLine(pathOf(finding.Source.Name)), finding.Manifest is null ? "" : OneLine(place));
    }

    private static string OneLine(string text) => string.Join(" ", text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static Baseline Sorted(IEnumerable<BaselineEntry> entries) => new([.. entries
        .OrderBy(e => e.File, StringComparer.Ordinal)
        .ThenBy(e => e.Rule, StringComparer.Ordinal)
        .ThenBy(e => e.Place, StringComparer.Ordinal)
        .ThenBy(e => e.Fingerprint, StringComparer.Ordinal)]);
}
