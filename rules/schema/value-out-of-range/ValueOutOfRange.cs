namespace Plimsoll.Rules.Schema;

/// <summary>A number is smaller or larger than Kubernetes accepts.</summary>
[Rule("value-out-of-range", 1040, Severity.Error, Profile.Recommended)]
public sealed class ValueOutOfRange : Rule<RangeProblem>
{
    private static bool IsTooSmall(RangeProblem problem) => problem.Schema.Minimum is { } least && problem.Number <= least;

    // 644 is meant as rw-r--r--, and is another number.
    private static bool IsModeWithoutZero(RangeProblem problem) =>
        problem.Schema.Maximum == 511 && problem.Node.Text is { Length: 3 } text && text.All(c => c is >= '0' and <= '7');

    private static string Range(double? least, double? most)
    {
        if (least is { } low && most is { } high and not (int.MaxValue or long.MaxValue))
            return FormattableString.Invariant($"from {low:0.################} to {high:0.################}");
        return least is { } from ? FormattableString.Invariant($"of {from:0.################} or more") : FormattableString.Invariant($"of {most:0.################} or less");
    }

    /// <inheritdoc/>
    public override void Check(RangeProblem problem, RuleContext context)
    {
        var (node, schema) = (problem.Node, problem.Schema);
        if (schema.Maximum == 65535 || node.Key == "targetPort")
            return;
        context.Report(
            node,
            $"{FieldWords.PlaceOf(node.Parent, context)}: {node.Text} is too {(IsTooSmall(problem) ? "small" : "large")} for {FieldWords.NameOf(node)}",
            help: IsModeWithoutZero(problem) ? $"write 0{node.Text}: the mode is octal only with a zero in front" : $"write a number {Range(schema.Minimum, schema.Maximum)}");
    }
}
