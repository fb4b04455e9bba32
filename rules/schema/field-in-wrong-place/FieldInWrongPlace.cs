namespace Plimsoll.Rules.Schema;

/// <summary>A field stands where it has no meaning, and its right place is nearby.</summary>
[Rule("field-in-wrong-place", 1032, Severity.Error, Profile.Recommended)]
public sealed class FieldInWrongPlace : Rule<UnknownFieldProblem>
{
    /// <inheritdoc/>
    public override void Check(UnknownFieldProblem problem, RuleContext context)
    {
        if (problem.RightPath is not { } path)
            return;
        context.Report(
            problem.Node,
            $"{FieldWords.PlaceOf(problem.Node.Parent, context)}: there is no field '{problem.Node.Key}' here",
            help: path.Contains('.', StringComparison.Ordinal) ? $"it belongs at {path}" : "it belongs at the top of the object, beside 'metadata'",
            at: problem.Node.KeySpan);
    }
}
