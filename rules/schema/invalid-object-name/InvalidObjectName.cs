namespace Plimsoll.Rules.Schema;

/// <summary>The name of an object or of its namespace breaks the rules for names of its kind.</summary>
[Rule("invalid-object-name", 1046, Severity.Error, Profile.Recommended)]
public sealed class InvalidObjectName : Rule<FormatProblem>
{
    private static string Help(FormatProblem problem) => problem switch
    {
        { Format: "path-segment" } => "leave out '/' and '%'",
        { Text: { Length: > 52 } text } when text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.') => "write a shorter name",
        { Format: "rfc1035-label" } => "begin with a letter, and use lower-case letters, digits and hyphens",
        _ => "use lower-case letters, digits and hyphens",
    };

    /// <inheritdoc/>
    public override void Check(FormatProblem problem, RuleContext context)
    {
        if (!problem.IsObjectName)
            return;
        context.Report(
            problem.Node,
            $"{FieldWords.PlaceOf(problem.Node.Parent, context)}: {FieldWords.Quoted(problem.Text)} cannot be its {(problem.Node.Key == "namespace" ? "namespace" : "name")}: {problem.Mistake.Reason}",
            help: problem.Mistake.Suggestion is { } meant ? $"write {meant}" : Help(problem),
            at: problem.Place);
    }
}
