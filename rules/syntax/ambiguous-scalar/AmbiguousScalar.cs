namespace Plimsoll.Rules.Syntax;

/// <summary>A text or key without quotes is something else to a part of the programs that read YAML.</summary>
[Rule("ambiguous-scalar", 1037, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class AmbiguousScalar : Rule<AmbiguityProblem>
{
    /// <inheritdoc/>
    public override void Check(AmbiguityProblem problem, RuleContext context)
    {
        var node = problem.Node;
        if (problem.IsKey)
        {
            var key = node.KeySpan!.Value;
            context.Report(
                node,
                $"the key {node.Key} without quotes is '{problem.OtherReading}' to Kubernetes",
                help: $"write \"{node.Key}\", or '{problem.OtherReading}' if that is meant",
                fix: Fix.Safe("Quote the key", Edit.ReplaceText(node.Source, key, $"\"{node.Key}\"")),
                at: key);
            return;
        }

        context.Report(
            node,
            $"{node.Text} is a text to Kubernetes and {problem.OtherReading} to other readers of YAML",
            help: $"write \"{node.Text}\"",
            fix: Fix.Safe("Quote it", Edit.Quote(node)));
    }
}
