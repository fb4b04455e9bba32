namespace Plimsoll.Rules.Schema;

/// <summary>Two items of a list have the same key, so that one of them is refused or lost.</summary>
[Rule("duplicate-list-item", 1052, Severity.Error, Profile.Recommended)]
public sealed class DuplicateListItem : Rule<DuplicateItemProblem>
{
    // The API server takes these as they are; kubectl apply merges them by their keys and loses one.
    // Source: pkg/apis/core/validation, Kubernetes 1.36.
    private static readonly HashSet<string> Accepted = new(StringComparer.Ordinal)
    {
        "core.v1.ContainerPort", "core.v1.HostAlias", "core.v1.LocalObjectReference",
    };

    /// <inheritdoc/>
    public override void Check(DuplicateItemProblem problem, RuleContext context)
    {
        // These have rules of their own, which say more.
        if (problem.Owner is "core.v1.EnvVar" or "core.v1.ServicePort")
            return;
        var node = problem.Node;
        var written = problem.Keys.Where(k => node[k].IsScalar).ToList();
        var keys = written.Select(k => $"{k}: {node[k].Text}");
        var identity = problem.Keys.Count == 0 ? FieldWords.Quoted(node.Text ?? "") : $"'{string.Join(", ", keys)}'";
        Node PlaceOf(Node item) => written.Count > 0 && item[written[0]].IsScalar ? item[written[0]] : item;
        context.Report(
            PlaceOf(node),
            $"{FieldWords.PlaceOf(node.Parent, context)}: {identity} stands here twice",
            help: problem.Keys.Count == 0 ? "remove one of them" : $"give one of them another {FieldWords.Either(problem.Keys)}, or remove it",
            severity: Accepted.Contains(problem.Owner) ? Severity.Warning : null,
            related: [new RelatedPlace(PlaceOf(problem.First), "the first one is here")]);
    }
}
