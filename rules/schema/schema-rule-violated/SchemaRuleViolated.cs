namespace Plimsoll.Rules.Schema;

/// <summary>A value breaks a rule of its schema: a pattern, a limit or a combination of fields.</summary>
[Rule("schema-rule-violated", 1060, Severity.Error, Profile.Recommended)]
public sealed class SchemaRuleViolated : Rule<RuleProblem>
{
    /// <inheritdoc/>
    public override void Check(RuleProblem problem, RuleContext context)
    {
        var node = problem.Node;
        context.Report(
            node,
            $"{FieldWords.PlaceOf(node.Parent, context)}: {FieldWords.NameOf(node)} {problem.Rule}",
            help: "the API server refuses the object; write what the schema asks for");
    }
}
