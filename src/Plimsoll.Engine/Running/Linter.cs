using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Suppressing;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Kustomize;
using Plimsoll.Manifests.Text;
using Plimsoll.Schemas.Checking;

namespace Plimsoll.Engine.Running;

/// <summary>Runs rules over texts and bundles.</summary>
public static class Linter
{
    internal const int FewManifests = 24;

    /// <summary>Judges every object once and tells what was found, in a stable order.</summary>
    /// <param name="files">All texts; those that are context are not reported on.</param>
    /// <param name="bundles">The objects of the texts, sorted into what is applied together.</param>
    /// <param name="rules">The rules that take part, for each text and object.</param>
    /// <param name="schemas">What objects are held against; the newest Kubernetes when it is not said.</param>
    public static LintResult Run(IReadOnlyList<InputFile> files, IReadOnlyList<Bundle> bundles, RuleAssignment rules, SchemaSet? schemas = null)
    {
        var check = new SchemaRun((schemas ?? SchemaSet.Newest).With(files.SelectMany(f => f.File.Manifests)));
        using var walk = new SubjectWalk(rules, check.Schemas);
        var judged = files.Where(f => !f.IsContext).Select(f => f.File).ToList();
        var findings = new List<Finding>();
        foreach (var problem in judged.SelectMany(f => f.Problems))
            walk.Visit(problem, problem.Source, findings);
        foreach (var bundle in bundles)
            VisitBundle(bundle, check, walk, findings);
        foreach (var (first, problem) in check.MissingSchemas)
            walk.Visit(problem, first, findings);
        VisitKustomizations(files, check.Schemas, walk, findings);

        var suppressions = SuppressionsOf(judged, rules.Foreign).SelectMany(s => s).ToLookup(s => s.Source);
        var (heard, silenced) = Sort(findings, suppressions);
        var afterthoughts = new List<Finding>();
        foreach (var suppression in suppressions.SelectMany(s => s))
            walk.Visit(suppression, suppression.Source, afterthoughts);
        if (afterthoughts.Count > 0)
            (heard, silenced) = Sort([.. findings, .. afterthoughts], suppressions);

        return new LintResult
        {
            Findings = [.. heard.Where(f => f.ExemptBecause is null)],
            Exempt = [.. heard.Where(f => f.ExemptBecause is not null)],
            Suppressed = silenced,
            Failures = walk.Failures,
            ObjectCount = CountObjects(bundles),
        };
    }

    private static IReadOnlyList<Suppression>[] SuppressionsOf(List<ManifestFile> files, ForeignSuppressions? foreign)
    {
        var perFile = new IReadOnlyList<Suppression>[files.Count];
        SideBySide.For(files.Count, FewManifests, i => perFile[i] = SuppressionReader.Read(files[i], foreign));
        return perFile;
    }

    // Kustomizations are no objects of a cluster, and no bundle holds them.
    private static void VisitKustomizations(IReadOnlyList<InputFile> files, SchemaSet schemas, SubjectWalk walk, List<Finding> findings)
    {
        HashSet<string>? names = null;
        foreach (var input in files)
        {
            if (input.IsContext || input.File.IsTemplate || !Kustomization.IsFileName(input.File.Source.Name) || Kustomization.Read(input.File) is not { } kustomization)
                continue;
            var manifest = new Manifest(kustomization.Root);
            walk.Visit(SchemaRun.Check(kustomization, schemas), manifest, findings);
            names ??= new HashSet<string>(files.Select(f => RelativePath.Combine("", f.File.Source.Name)), StringComparer.Ordinal);
            foreach (var missing in MissingResource.Of(kustomization, names))
                walk.Visit(missing, manifest, findings);
        }
    }

    private static void VisitBundle(Bundle asWritten, SchemaRun check, SubjectWalk walk, List<Finding> findings)
    {
        var (bundle, problems) = check.Check(asWritten);
        var manifests = bundle.Manifests;
        if (manifests.Count >= FewManifests)
            bundle.MakeIndexes();
        walk.Visit(bundle, findings);

        // Most objects have no findings, so that one list serves many of them.
        var perManifest = new List<Finding>?[manifests.Count];
        SideBySide.For(manifests.Count, FewManifests, static () => new List<Finding>(), (i, found) =>
        {
            walk.Visit(problems[i], manifests[i], bundle, found);
            walk.Visit(manifests[i], bundle, found);
            if (found.Count == 0)
                return found;
            perManifest[i] = found;
            return [];
        });
        foreach (var found in perManifest)
        {
            if (found is not null)
                findings.AddRange(found);
        }
    }

    // Several kustomizations may share an object.
    private static int CountObjects(IReadOnlyList<Bundle> bundles) => bundles.Count == 1
        ? bundles[0].Manifests.Count
        : bundles.SelectMany(b => b.Manifests).Select(m => (m.Source, m.Root.Span.Start)).Distinct().Count();

    // One object may be part of several bundles and one text of several objects: what is said twice is said once.
    private static (List<Finding> Heard, List<SuppressedFinding> Silenced) Sort(List<Finding> findings, ILookup<Source, Suppression> suppressions)
    {
        var heard = new List<Finding>();
        var silenced = new List<SuppressedFinding>();
        Finding? last = null;
        foreach (var finding in findings.Order(FindingOrder.Instance))
        {
            if (last is not null && FindingOrder.Instance.Compare(last, finding) == 0)
                continue;
            last = finding;
            if (ReasonOf(finding, suppressions[finding.Source]) is { } reason)
                silenced.Add(new SuppressedFinding(finding, SuppressionKind.InSource, reason));
            else
                heard.Add(finding);
        }

        return (heard, silenced);
    }

    // Every wish that counts is asked, so that none of them passes for unused; the first one's reason is told.
    private static string? ReasonOf(Finding finding, IEnumerable<Suppression> suppressions)
    {
        string? reason = null;
        foreach (var suppression in suppressions)
        {
            if (suppression.Silences(finding.Rule, finding.Span))
                reason ??= suppression.Reason;
        }

        return reason;
    }
}
