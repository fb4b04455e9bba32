namespace Plimsoll.Rules.Schema;

/// <summary>An IP address or a range of addresses cannot be read.</summary>
[Rule("invalid-cidr-or-ip", 1044, Severity.Error, Profile.Recommended)]
public sealed class InvalidCidrOrIp : Rule<FormatProblem>
{
    private static string Example(string format) => format switch
    {
        "ip" => "an address such as 10.0.0.1",
        "cidr" => "a range such as 10.0.0.0/8",
        _ => "an address such as 10.0.0.1, or a range such as 10.0.0.0/8",
    };

    /// <inheritdoc/>
    public override void Check(FormatProblem problem, RuleContext context)
    {
        if (problem.Format is not ("ip" or "cidr" or "ip-or-cidr"))
            return;
        context.Report(
            problem.Node,
            FieldWords.Wrong(problem, problem.Format == "cidr" ? "is no range of IP addresses" : "is no IP address", context),
            help: problem.Mistake.Suggestion is { } meant ? $"write {meant}" : $"write {Example(problem.Format)}",
            at: problem.Place);
    }
}
