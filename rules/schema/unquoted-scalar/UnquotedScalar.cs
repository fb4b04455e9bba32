namespace Plimsoll.Rules.Schema;

/// <summary>A number or a truth value stands, without quotes, where Kubernetes wants a text.</summary>
[Rule("unquoted-scalar", 1036, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class UnquotedScalar : Rule<TypeProblem>
{
    /// <inheritdoc/>
    public override void Check(TypeProblem problem, RuleContext context)
    {
        if (!problem.IsUnquoted)
            return;
        var node = problem.Node;
        var reading = node.Type != ScalarType.Boolean ? "a number"
            : node.Text is "true" or "false" ? "a truth value"
            : $"the truth value {(node.IsTrue ? "true" : "false")}";
        context.Report(
            node,
            $"{FieldWords.PlaceOf(node.Parent, context)}: {FieldWords.NameOf(node)} has to be a text, and {node.Text} without quotes is {reading}",
            help: $"Kubernetes refuses the object; write \"{node.Text}\"",
            fix: Fix.Safe("Quote it", Edit.Quote(node)));
    }
}
