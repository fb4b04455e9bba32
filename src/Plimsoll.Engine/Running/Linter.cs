using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Suppressing;
using Plimsoll.Manifests.Bundles;

namespace Plimsoll.Engine.Running;

/// <summary>Runs rules over texts and bundles.</summary>
public static class Linter
{
    // Below this the threads cost more than they save.
    private const int FewManifests = 24;

    /// <summary>Judges every object once and tells what was found, in a stable order.</summary>
    /// <param name="files">All texts; those that are context are not reported on.</param>
    /// <param name="bundles">The objects of the texts, sorted into what is applied together.</param>
    /// <param name="rules">The rules that take part.</param>
    public static LintResult Run(IReadOnlyList<InputFile> files, IReadOnlyList<Bundle> bundles, RuleSet rules)
    {
        var walk = new SubjectWalk(rules);
        var judged = files.Where(f => !f.IsContext).Select(f => f.File).ToList();
        var findings = new List<Finding>();
        foreach (var problem in judged.SelectMany(f => f.Problems))
            walk.Visit(problem, findings);
        foreach (var bundle in bundles)
            VisitBundle(bundle, walk, findings);

        var suppressions = judged.SelectMany(SuppressionReader.Read).ToLookup(s => s.Source);
        var (heard, silenced) = Sort(findings, suppressions);
        var afterthoughts = new List<Finding>();
        foreach (var suppression in suppressions.SelectMany(s => s))
            walk.Visit(suppression, afterthoughts);
        if (afterthoughts.Count > 0)
            (heard, silenced) = Sort([.. findings, .. afterthoughts], suppressions);

        return new LintResult
        {
            Findings = heard,
            Suppressed = silenced,
            Failures = walk.Failures,
            ObjectCount = bundles.SelectMany(b => b.Manifests).Select(m => (m.Source, m.Root.Span.Start)).Distinct().Count(),
        };
    }

    private static void VisitBundle(Bundle bundle, SubjectWalk walk, List<Finding> findings)
    {
        walk.Visit(bundle, findings);
        var manifests = bundle.Manifests;
        if (manifests.Count < FewManifests)
        {
            foreach (var manifest in manifests)
                walk.Visit(manifest, bundle, findings);
            return;
        }

        var perManifest = new List<Finding>[manifests.Count];
        Parallel.For(0, manifests.Count, i => walk.Visit(manifests[i], bundle, perManifest[i] = []));
        foreach (var found in perManifest)
            findings.AddRange(found);
    }

    // One object may be part of several bundles and one text of several objects: what is said twice is said once.
    private static (List<Finding> Heard, List<Finding> Silenced) Sort(List<Finding> findings, ILookup<Manifests.Text.Source, Suppression> suppressions)
    {
        var heard = new List<Finding>();
        var silenced = new List<Finding>();
        Finding? last = null;
        foreach (var finding in findings.Order(FindingOrder.Instance))
        {
            if (last is not null && FindingOrder.Instance.Compare(last, finding) == 0)
                continue;
            last = finding;
            var isSilenced = false;
            foreach (var suppression in suppressions[finding.Source])
                isSilenced |= suppression.Silences(finding.Rule, finding.Span);
            (isSilenced ? silenced : heard).Add(finding);
        }

        return (heard, silenced);
    }
}
