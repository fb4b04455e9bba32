namespace Plimsoll.Rules.Syntax;

/// <summary>A text that is not valid YAML.</summary>
[Rule("yaml-syntax-error", 1001, Severity.Error, Profile.Recommended)]
public sealed class YamlSyntaxError : Rule<ReadProblem>
{
    /// <inheritdoc/>
    public override void Check(ReadProblem problem, RuleContext context)
    {
        if (problem.Kind == ReadProblemKind.Syntax)
            context.Report(problem);
    }
}
