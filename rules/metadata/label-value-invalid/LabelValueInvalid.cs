using Plimsoll.Rules.Schema;

namespace Plimsoll.Rules.Metadata;

/// <summary>The value of a label is not accepted by Kubernetes.</summary>
[Rule("label-value-invalid", 1048, Severity.Error, Profile.Recommended)]
public sealed class LabelValueInvalid : Rule<FormatProblem>
{
    /// <inheritdoc/>
    public override void Check(FormatProblem problem, RuleContext context)
    {
        if (problem.Format != "label-value")
            return;
        context.Report(
            problem.Node,
            $"{FieldWords.PlaceOf(problem.Node.Parent, context)}: {FieldWords.Quoted(problem.Text)} cannot be the value of a label: {problem.Mistake.Reason}",
            help: problem.Mistake.Suggestion is { } meant ? $"write {meant}" : "use at most 63 letters, digits, dots, hyphens and underscores, or an annotation",
            at: problem.Place);
    }
}
