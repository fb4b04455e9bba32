namespace Plimsoll.Rules.Schema;

/// <summary>The name of an image cannot be read, so that it can never be pulled.</summary>
[Rule("invalid-image-reference", 1045, Severity.Error, Profile.Recommended)]
public sealed class InvalidImageReference : Rule<FormatProblem>
{
    /// <inheritdoc/>
    public override void Check(FormatProblem problem, RuleContext context)
    {
        if (problem.Format != "image")
            return;
        context.Report(
            problem.Node,
            FieldWords.Wrong(problem, "is no image reference", context),
            help: problem.Mistake.Suggestion is { } meant ? $"write {meant}" : "write registry/repository:tag, the repository in lower case",
            at: problem.Place);
    }
}
