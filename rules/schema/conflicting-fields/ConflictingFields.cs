namespace Plimsoll.Rules.Schema;

/// <summary>Two fields are given that Kubernetes refuses together.</summary>
[Rule("conflicting-fields", 1059, Severity.Error, Profile.Recommended)]
public sealed class ConflictingFields : Rule<ConflictProblem>
{
    /// <inheritdoc/>
    public override void Check(ConflictProblem problem, RuleContext context)
    {
        var node = problem.Node;
        var isByValue = problem.Others is [{ IsScalar: true }] && !problem.IsOneOfGroup;
        var others = isByValue ? $"'{problem.Others[0].Key}: {problem.Others[0].Text}'" : FieldWords.All(problem.Others.Select(o => o.Key!));
        context.Report(
            node,
            $"{FieldWords.PlaceOf(node.Parent, context)}: '{node.Key}' cannot stand beside {others}",
            help: isByValue ? $"remove '{node.Key}', or {Change(problem)}" : "keep one of them",
            related: problem.Others.Select(o => new RelatedPlace(o, $"'{o.Key}' is here")),
            at: node.KeySpan);
    }

    private static string Change(ConflictProblem problem) => problem.AllowedFor.Count > 0
        ? $"write {problem.Others[0].Key}: {string.Join(" or ", problem.AllowedFor)}"
        : $"change '{problem.Others[0].Key}'";
}
