namespace Plimsoll.Rules.Schema;

/// <summary>An object is of a kind that Kubernetes does not have, and that no known definition adds.</summary>
[Rule("unknown-kind", 1057, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class UnknownKind : Rule<UnknownKindProblem>
{
    // Nothing is wrong with the object as far as anybody can tell; but nobody has looked.
    private static void ReportCustom(UnknownKindProblem problem, Manifest manifest, RuleContext context) => context.Report(
        problem.Node,
        $"the fields of {manifest.Kind} ({manifest.ApiVersion}) are not checked, because its definition is not known"
            + (problem.CustomObjects > 1 ? $" ({problem.CustomObjects} objects)" : ""),
        help: "give its CustomResourceDefinition with '--schema', or say '--missing-schemas ignore'",
        severity: context.Schemas.MissingSchemas == MissingSchemaPolicy.Error ? Severity.Error : Severity.Info);

    /// <inheritdoc/>
    public override void Check(UnknownKindProblem problem, RuleContext context)
    {
        var manifest = context.Manifest!;
        if (problem.CustomObjects > 0)
        {
            ReportCustom(problem, manifest, context);
            return;
        }

        var meant = problem.Nearest.Select(k => k.Kind).Distinct(StringComparer.Ordinal).ToList();
        var sure = meant is [var one] && problem.Nearest.Any(k => k.ApiVersion == manifest.ApiVersion) ? one : null;
        context.Report(
            problem.Node,
            $"Kubernetes has no kind '{manifest.Kind}' in {manifest.ApiVersion}",
            help: problem.Nearest.Count == 0
                ? $"look for the kind with 'kubectl api-resources'"
                : $"write {string.Join(" or ", problem.Nearest.Take(3).Select(k => $"{k.Kind} ({k.ApiVersion})"))}",
            fix: sure is null ? null : Fix.Safe($"Write {sure}", Edit.Set(problem.Node, sure)));
    }
}
