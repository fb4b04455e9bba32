using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Rules;
using Plimsoll.Schemas.Checking;

namespace Plimsoll;

/// <summary>Runs the recommended rules over objects that were made in C#.</summary>
internal static class ObjectLinter
{
    /// <summary>Judges objects together.</summary>
    /// <returns>What was found, and how many files of C# made the objects.</returns>
    public static (LintResult Result, int FileCount) Run(IReadOnlyList<KubernetesObject> objects)
    {
        var origins = new OriginTexts(Environment.CurrentDirectory);
        var trees = objects.Select(o => new ObjectTree(origins.Find(o)).Write(o)).ToList();
        List<InputFile> files =
        [
            .. trees.GroupBy(t => t.Source).Select(g => new InputFile(
                new ManifestFile(g.Key) { Manifests = [.. g.Select(t => new Manifests.Manifest(t.Root))], Documents = [.. g] }, "", IsContext: false)),
        ];
        var result = Linter.Run(
            files,
            BundleGrouping.Group(files, []),
            RuleSet.OfProfile(RuleCatalogue.All, Profile.Recommended),
            SchemaSet.Newest with { MissingSchemas = MissingSchemaPolicy.Ignore });

        // Several objects may come from one line.
        return (result with { Findings = [.. result.Findings.Select(AsKnown)], ObjectCount = objects.Count }, files.Count);
    }

    // Nothing mends C# from here, and a place within the line that is shown already says nothing.
    private static Finding AsKnown(Finding finding) => finding with
    {
        Fix = null,
        Related = [.. finding.Related.Where(r => !ReferenceEquals(r.Source, finding.Source) || r.Span.Start != finding.Span.Start)],
    };
}
