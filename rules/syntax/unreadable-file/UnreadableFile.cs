namespace Plimsoll.Rules.Syntax;

/// <summary>A file that cannot be opened or decoded, or that asks too much of its reader.</summary>
[Rule("unreadable-file", 1028, Severity.Error, Profile.Recommended)]
public sealed class UnreadableFile : Rule<ReadProblem>
{
    /// <inheritdoc/>
    public override void Check(ReadProblem problem, RuleContext context)
    {
        if (problem.Kind == ReadProblemKind.Unreadable)
            context.Report(problem);
    }
}
