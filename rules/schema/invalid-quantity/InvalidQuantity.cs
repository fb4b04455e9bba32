namespace Plimsoll.Rules.Schema;

/// <summary>A quantity of a resource is written in a way that Kubernetes cannot read.</summary>
[Rule("invalid-quantity", 1041, Severity.Error, Profile.Recommended)]
public sealed class InvalidQuantity : Rule<FormatProblem>
{
    /// <inheritdoc/>
    public override void Check(FormatProblem problem, RuleContext context)
    {
        if (problem.Format != "quantity")
            return;
        context.Report(
            problem.Node,
            FieldWords.Wrong(problem, "is no quantity", context),
            help: problem.Mistake.Suggestion is { } meant ? $"write {meant}" : "write a number with a unit such as 500m, 128Mi or 2Gi",
            at: problem.Place);
    }
}
