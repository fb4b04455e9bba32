namespace Plimsoll.Rules.Schema;

/// <summary>A port lies outside 1 to 65535.</summary>
[Rule("invalid-port-number", 1039, Severity.Error, Profile.Recommended)]
public sealed class InvalidPortNumber : Rule<RangeProblem>
{
    /// <inheritdoc/>
    public override void Check(RangeProblem problem, RuleContext context)
    {
        var node = problem.Node;
        if (problem.Schema.Maximum != 65535 || node.Key == "targetPort" || (node.Key == "containerPort" && node.AsInteger() == 0))
            return;
        context.Report(
            node,
            $"{FieldWords.PlaceOf(node.Parent, context)}: {node.Text} is no port",
            help: "write a number from 1 to 65535");
    }
}
