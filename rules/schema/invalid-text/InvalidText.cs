namespace Plimsoll.Rules.Schema;

/// <summary>A text is not written the way Kubernetes has to read it.</summary>
[Rule("invalid-text", 1050, Severity.Error, Profile.Recommended)]
public sealed class InvalidText : Rule<FormatProblem>
{
    private static readonly HashSet<string> RulesOfTheirOwn = new(StringComparer.Ordinal)
    {
        "quantity", "cron", "ip", "cidr", "ip-or-cidr", "image", "label-key", "annotation-key", "label-value", "port-name", "port-name-or-number",
    };

    /// <inheritdoc/>
    public override void Check(FormatProblem problem, RuleContext context)
    {
        if (problem.IsObjectName || RulesOfTheirOwn.Contains(problem.Format) || IsNameInDefinition(problem, context) || IsInSecret(problem, context))
            return;
        context.Report(
            problem.Node,
            $"{FieldWords.PlaceOf(problem.Node.Parent, context)}: {Verdict(problem)}: {problem.Mistake.Reason}",
            help: problem.Mistake.Suggestion is { } meant ? $"write {meant}" : Help(problem, context),
            at: problem.Place);
    }

    // A value in base64 may be secret, and says nothing.
    private static string Verdict(FormatProblem problem) => problem switch
    {
        { IsKey: true } => $"{FieldWords.Quoted(problem.Text)} cannot be a key here",
        { Format: "byte" } => $"{FieldWords.NameOf(problem.Node)} cannot be read",
        _ => $"{FieldWords.NameOf(problem.Node)} cannot be {FieldWords.Quoted(problem.Text)}",
    };

    private static string Help(FormatProblem problem, RuleContext context) => problem.Format switch
    {
        "byte" when problem.Node.Parent.Key == "binaryData" => "write its base64, or the text itself under 'data'",
        "byte" => "write its base64",
        "config-map-key" => "use letters, digits, '-', '_' and '.'",
        "date-time" => "write a time such as 2026-01-31T12:00:00Z",
        "dns-label" or "dns-subdomain" or "rfc1035-label" => "use lower-case letters, digits and hyphens",
        "duration" => "write a duration such as 90s or 1h30m",
        "env-var-name" => "use letters, digits and underscores",
        "percent" => "write a number, or a percentage such as 25%",
        "relative-path" => "write a path that stays below its folder",
        "time-zone" => "write a name such as Europe/Paris",
        "uri" => "write an address such as https://example.com/",
        "wildcard-host" => "write a host such as shop.example.com or *.example.com",
        _ => "write it the way the field asks for",
    };

    // Rules of their own judge these.
    private static bool IsNameInDefinition(FormatProblem problem, RuleContext context) =>
        problem.Format is "rfc1035-label" or "dns-subdomain" && context.Manifest?.Kind == "CustomResourceDefinition";

    private static bool IsInSecret(FormatProblem problem, RuleContext context) =>
        problem is { Format: "byte", IsKey: false } && context.Manifest?.Kind == "Secret";
}
