namespace Plimsoll.Rules.Syntax;

/// <summary>A mapping that holds the same key twice.</summary>
[Rule("duplicate-key", 1002, Severity.Error, Profile.Recommended)]
public sealed class DuplicateKey : Rule<ReadProblem>
{
    /// <inheritdoc/>
    public override void Check(ReadProblem problem, RuleContext context)
    {
        if (problem.Kind == ReadProblemKind.DuplicateKey)
            context.Report(problem);
    }
}
