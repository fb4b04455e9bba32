using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Engine.Fixing;

/// <summary>What some fixes make of an input, and what was there before.</summary>
/// <param name="FilesBefore">The texts as they were.</param>
/// <param name="Before">What was found in them.</param>
/// <param name="Selection">The fixes.</param>
/// <param name="Files">The texts with the fixes carried out, in the same order.</param>
/// <param name="After">What is found in these.</param>
internal sealed record FixOutcome(IReadOnlyList<InputFile> FilesBefore, LintResult Before, EditSelection Selection, List<InputFile> Files, LintResult After)
{
    /// <summary>What is worse than before; null when nothing is.</summary>
    /// <remarks>
    /// Where one mistake is mended, others come to light that it hid: in the object, and where a reference leads that led nowhere.
    /// These are no reason. But what a fix writes must in itself be better than what it mends; so must be all of an object that could
    /// not be read, since how it was meant is a guess; and other objects must not gain more findings as bad as what is mended than are mended.
    /// </remarks>
    public string? Worse => LostText() ?? NewMistake();

    private string? LostText()
    {
        foreach (var (before, after) in FilesBefore.Zip(Files, static (b, a) => (b.File, a.File)))
        {
            var isWorse = after.Problems.Count(IsBroken) > before.Problems.Count(IsBroken)
                && (before.UnreadParts.Count == 0 || after.UnreadParts.Count > before.UnreadParts.Count);
            if (isWorse || after.IsTemplate != before.IsTemplate)
                return "it could no longer be read";
        }

        return null;
    }

    private string? NewMistake()
    {
        var unread = new HashSet<string>(FilesBefore.Where(f => f.File.UnreadParts.Count > 0).Select(f => f.File.Source.Name), StringComparer.Ordinal);
        var awakened = new HashSet<string>(Selection.Fixes.Select(f => f.Awakens).OfType<string>(), StringComparer.Ordinal);
        var elsewhere = new List<Finding>();
        foreach (var finding in Gained().Where(f => !awakened.Contains(f.Rule.Name)))
        {
            var written = Selection.WrittenIn(finding.Source.Name);
            if (finding.Manifest is { } manifest && !written.Any(w => manifest.Root.Span.Contains(w.Span)))
                elsewhere.Add(finding);
            else if (written.Any(w => finding.Severity >= w.Mends && (unread.Contains(finding.Source.Name) || (Meet(w.Span, finding.Span) && !finding.DependsOnOthers))))
                return Gain(finding);
        }

        var least = Selection.Findings.Min(f => f.Severity);
        foreach (var severity in elsewhere.Select(f => f.Severity).Where(s => s >= least).Distinct())
        {
            if (elsewhere.Count(f => f.Severity >= severity) > Selection.Findings.Count(f => f.Severity >= severity))
                return Gain(elsewhere.First(f => f.Severity >= severity));
        }

        return null;
    }

    private string Gain(Finding finding) => Selection.WrittenIn(finding.Source.Name).Count > 0
        ? $"it would gain a finding of '{finding.Rule.Name}'"
        : $"{finding.Source.Name} would gain a finding of '{finding.Rule.Name}'";

    // Where a text has more findings of a rule than before: those that were not there.
    private IEnumerable<Finding> Gained()
    {
        var identitiesBefore = FindingIdentities.Of(Before);
        var identities = FindingIdentities.Of(After);
        var known = Before.Findings.ToLookup(f => (f.Source.Name, f.Rule.Name), f => identitiesBefore[f]);
        return After.Findings.GroupBy(f => (f.Source.Name, f.Rule.Name)).Where(g => g.Count() > known[g.Key].Count()).SelectMany(g =>
        {
            var old = new HashSet<FindingIdentity>(known[g.Key]);
            return g.Where(f => !old.Contains(identities[f]));
        });
    }

    private static bool Meet(Span left, Span right) => Math.Max(left.Start, right.Start) < Math.Min(left.End, right.End) || (right.IsEmpty && left.Contains(right));

    private static bool IsBroken(ReadProblem problem) => problem.Kind != ReadProblemKind.DuplicateKey;
}
