namespace Plimsoll.Rules.Syntax;

/// <summary>Lines that are indented with tabs.</summary>
[Rule("tab-indentation", 1003, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class TabIndentation : Rule<ReadProblem>
{
    /// <inheritdoc/>
    public override void Check(ReadProblem problem, RuleContext context)
    {
        if (problem.Kind == ReadProblemKind.TabIndentation)
            context.Report(problem, problem.Mend.Count > 0 ? Fix.Safe("Indent with spaces", [.. problem.Mend]) : null);
    }
}
