namespace Plimsoll.Rules.Schema;

/// <summary>The name of a port breaks the rules for names of ports.</summary>
[Rule("port-name-invalid", 1049, Severity.Error, Profile.Recommended)]
public sealed class PortNameInvalid : Rule<FormatProblem>
{
    // Where a port's number may stand, a number in quotes is meant as one.
    private static string Help(FormatProblem problem) => problem.Node.Key == "port" && problem.Text.All(char.IsDigit)
        ? $"write {problem.Text} without quotes, or the name of a container port"
        : "use at most 15 lower-case letters, digits and single hyphens, with a letter among them";

    /// <inheritdoc/>
    public override void Check(FormatProblem problem, RuleContext context)
    {
        // The target port of a Service has a rule of its own.
        if (problem.Format != "port-name" || problem.Node.Key == "targetPort")
            return;
        context.Report(
            problem.Node,
            FieldWords.Wrong(problem, "is no name for a port", context),
            help: problem.Mistake.Suggestion is { } meant ? $"write {meant}" : Help(problem),
            at: problem.Place);
    }
}
