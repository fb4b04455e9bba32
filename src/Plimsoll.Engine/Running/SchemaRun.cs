using System.Collections.Concurrent;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Kustomize;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Checking;

namespace Plimsoll.Engine.Running;

/// <summary>Holds the objects of a run against their schemas.</summary>
internal sealed class SchemaRun(SchemaSet schemas)
{
    private readonly ConcurrentBag<Manifest> _foreign = [];

    /// <summary>What objects are held against.</summary>
    public SchemaSet Schemas { get; } = schemas;

    /// <summary>The custom kinds that nothing is known about, each with its first object, in the order of the texts.</summary>
    public IEnumerable<(Manifest First, UnknownKindProblem Problem)> MissingSchemas => Schemas.MissingSchemas == MissingSchemaPolicy.Ignore
        ? []
        : _foreign.GroupBy(m => (m.Group, m.Kind))
            .Select(kind => kind.GroupBy(m => (m.Source, m.Root.Span.Start)).Select(m => m.First()).ToList())
            .Select(objects => (objects.OrderBy(m => m.Source.Name, StringComparer.Ordinal).ThenBy(m => m.Root.Span.Start).First(), objects.Count))
            .Select(kind => (kind.Item1, new UnknownKindProblem(kind.Item1.Root["kind"], []) { CustomObjects = kind.Count }));

    /// <summary>Checks the judged objects of a bundle.</summary>
    /// <returns>What is wrong with each of them, and the bundle in which nothing is said to be absent that is only misspelt.</returns>
    public (Bundle Bundle, IReadOnlyList<SchemaProblem>[] Problems) Check(Bundle bundle)
    {
        var manifests = bundle.Manifests;
        var problems = new IReadOnlyList<SchemaProblem>[manifests.Count];
        SideBySide.For(manifests.Count, Linter.FewManifests, () => new SchemaChecker(Schemas), (i, checker) =>
        {
            problems[i] = Check(manifests[i], checker);
            return checker;
        });
        if (!problems.Any(p => p.Any(IsSlip)))
            return (bundle, problems);
        return (bundle.With([.. manifests.Zip(problems, static (m, p) => p.Any(IsSlip) ? m.WithOpen(p.Where(IsSlip).SelectMany(Owners)) : m)]), problems);
    }

    /// <summary>What is wrong with a kustomization.</summary>
    public static IReadOnlyList<SchemaProblem> Check(Kustomization kustomization, SchemaSet schemas) =>
        new SchemaChecker(schemas).Check(kustomization.Root, schemas.Catalogue.TypeNamed("kustomize.Kustomization"));

    private IReadOnlyList<SchemaProblem> Check(Manifest manifest, SchemaChecker checker)
    {
        var problems = checker.Check(manifest, out var isForeign);
        if (isForeign)
            _foreign.Add(manifest);
        return problems;
    }

    private static bool IsSlip(SchemaProblem problem) => problem is UnknownFieldProblem { Nearest.Count: > 0 } or UnknownFieldProblem { RightPath: not null };

    // What is misplaced may be missing in any mapping above it.
    private static IEnumerable<Node> Owners(SchemaProblem problem)
    {
        for (var owner = problem.Node.Parent; owner.Kind != NodeKind.Absent; owner = owner.Parent)
        {
            if (owner.IsMapping)
                yield return owner;
            if (problem is UnknownFieldProblem { RightPath: null })
                yield break;
        }
    }
}
