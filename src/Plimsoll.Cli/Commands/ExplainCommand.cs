using System.CommandLine;
using Plimsoll.Cli.Output;
using Plimsoll.Reports;
using Plimsoll.Rules;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll explain</c>: tells everything about one rule.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly Argument<string> _name = new("NAME") { Description = "A rule's name or number (PLM1042)", HelpName = "NAME" };

    public ExplainCommand()
        : base("explain", "Tell why a rule exists, what to do about its findings and when to suppress them")
    {
        _name.CompletionSources.Add(_ => RuleCatalogue.All.Select(r => r.Name));
        Arguments.Add(_name);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var rule = RuleOptions.Find(parsed.GetRequiredValue(_name));
        using var output = StandardOutput.Open();
        output.WriteLine(rule.ReadReadme().TrimEnd());
        output.WriteLine();
        output.WriteLine($"Severity: {SeverityName.Of(rule.Severity)}   Profile: {RuleWords.Of(rule.Profile)}   Fix: {RuleWords.Of(rule.Fix)}");
        if (rule.Options.Count == 0)
            return ExitCode.Clean;

        output.WriteLine();
        output.WriteLine("Options:");
        var instance = rule.Create();
        foreach (var option in rule.Options)
            output.WriteLine($"  {option.Name}: {option.ValueOf(instance)}   {option.Description} ({option.Type})");
        return ExitCode.Clean;
    }
}
