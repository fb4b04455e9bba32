namespace Plimsoll.Rules.Schema;

/// <summary>The key of a label or an annotation is no qualified name.</summary>
[Rule("label-key-invalid", 1047, Severity.Error, Profile.Recommended)]
public sealed class LabelKeyInvalid : Rule<FormatProblem>
{
    /// <inheritdoc/>
    public override void Check(FormatProblem problem, RuleContext context)
    {
        if (problem.Format is not ("label-key" or "annotation-key"))
            return;
        context.Report(
            problem.Node,
            $"{FieldWords.PlaceOf(problem.Node.Parent, context)}: {FieldWords.Quoted(problem.Text)} cannot be a key here: {problem.Mistake.Reason}",
            help: problem.Mistake.Suggestion is { } meant ? $"write {meant}" : "write a name of 63 characters at most, after a domain and a slash if you like",
            at: problem.Place);
    }
}
