namespace Plimsoll.Rules.Schema;

/// <summary>A field exists, but not in all versions of Kubernetes that are meant.</summary>
[Rule("field-not-in-version", 1033, Severity.Error, Profile.Recommended)]
public sealed class FieldNotInVersion : Rule<FieldVersionProblem>
{
    /// <inheritdoc/>
    public override void Check(FieldVersionProblem problem, RuleContext context)
    {
        var versions = problem.Field.Versions.Describe(problem.Known);
        context.Report(
            problem.Node,
            $"{FieldWords.PlaceOf(problem.Node.Parent, context)}: '{problem.Field.Name}' exists {versions}, {FieldWords.NotIn(problem.Target)}",
            help: "remove it, or name your own versions with '--kubernetes'",
            at: problem.Node.KeySpan);
    }
}
