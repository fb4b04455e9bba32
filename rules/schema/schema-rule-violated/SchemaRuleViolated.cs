namespace Plimsoll.Rules.Schema;

/// <summary>A value breaks a rule of its schema: a pattern, a limit or a combination of fields.</summary>
[Rule("schema-rule-violated", 1060, Severity.Error, Profile.Recommended)]
public sealed class SchemaRuleViolated : Rule<RuleProblem>
{
    /// <inheritdoc/>
    public override void Check(RuleProblem problem, RuleContext context)
    {
        var node = problem.Node;
        if (IsPodWithoutContainers(node))
            return;
        context.Report(
            node,
            $"{FieldWords.PlaceOf(node.Parent, context)}: {FieldWords.NameOf(node)} {problem.Rule}",
            help: "the API server refuses the object; write what the schema asks for");
    }

    // A rule of its own says that.
    private static bool IsPodWithoutContainers(Node node) =>
        node is { Key: "containers", IsSequence: true, Count: 0 } && node.Parent.Key is "spec" && node.Path.EndsWith("spec.containers", StringComparison.Ordinal);
}
