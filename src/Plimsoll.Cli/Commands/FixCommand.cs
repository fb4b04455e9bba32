using System.CommandLine;
using Plimsoll.Cli.Input;
using Plimsoll.Cli.Output;
using Plimsoll.Engine.Fixing;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll fix</c>: mends what can be mended.</summary>
internal sealed class FixCommand : Command, ICommandWithExamples
{
    private readonly InputArguments _input;
    private readonly RuleOptions _rules;
    private readonly SchemaOptions _schemas;

    private readonly Option<bool> _diff = new("--diff") { Description = "Show the changes instead of writing them; exit with 1 when there are any" };
    private readonly Option<bool> _unsafe = new("--unsafe") { Description = "Also carry out fixes that may change what runs" };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Say nothing unless something goes wrong" };

    public FixCommand()
        : base("fix", "Mend what can be mended, leaving every other byte of the files as it is")
    {
        _input = new InputArguments(this);
        Options.Add(_diff);
        Options.Add(_unsafe);
        Options.Add(_quiet);
        _rules = new RuleOptions(this);
        _schemas = new SchemaOptions(this);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string CommandLine, string Meaning)> Examples { get; } =
    [
        ("plimsoll fix --diff", "show what would change below the current folder"),
        ("plimsoll fix", "change it; comments, quotes and order stay"),
        ("plimsoll fix --unsafe web.yaml", "also what may change the running program"),
        ("plimsoll fix - < in.yaml > out.yaml", "as a filter"),
    ];

    private int Run(ParseResult parsed)
    {
        var configuration = _input.Configuration(parsed);
        var rules = _rules.Read(parsed, configuration);
        var input = _input.Load(parsed, configuration);
        var result = FixRun.Run(input.Changeable(), input.Bundles, rules, parsed.GetValue(_unsafe), _schemas.Read(parsed, input));
        using var output = StandardOutput.Open();
        foreach (var refusal in result.Refusals)
            Console.Error.WriteLine($"plimsoll: {PlaceOf(refusal)}: not fixed: {refusal.Reason}");

        foreach (var followUp in result.FollowUps)
            Console.Error.WriteLine($"plimsoll: still to do: {SafeText.Visible(followUp)}");
        if (parsed.GetValue(_diff))
        {
            foreach (var change in result.Changes)
                output.Write(UnifiedDiff.Write(change.Before.Name, change.Before.Text, change.After.Text));
            return result.Changes.Count + result.Refusals.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
        }

        var readsStandardInput = _input.ReadsStandardInput(parsed);
        if (readsStandardInput)
            output.Write(FixedStandardInput(input, result));
        foreach (var change in result.Changes)
        {
            if (input.Paths.TryGetValue(change.Before.Name, out var place))
                FileReplacement.Write(place.FullPath, place.Encoding, change.Before.Text, change.After.Text);
        }

        if (!parsed.GetValue(_quiet) && !readsStandardInput)
            WriteSummary(result, output);
        return result.Refusals.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static string PlaceOf(FixRefusal refusal) => refusal.Finding is { } finding
        ? $"{refusal.SourceName}:{finding.Position.Line}: {finding.Rule.Name}"
        : refusal.SourceName;

    private static void WriteSummary(FixResult result, TextWriter output)
    {
        foreach (var change in result.Changes)
            output.WriteLine($"fixed {change.After.Name}");
        output.WriteLine(result.Fixes.Count == 0 ? "nothing to fix" : $"{CountText.Of(result.Fixes.Count, "finding")} fixed in {CountText.Of(result.Changes.Count, "file")}");

        var remaining = result.Remaining.Findings.Count;
        var withUnsafe = result.Remaining.Findings.Count(f => f.Fix is { IsSafe: false });
        if (remaining > 0)
            output.WriteLine($"{remaining} left{(withUnsafe > 0 ? $", {withUnsafe} of them fixable with --unsafe" : "")}; 'plimsoll lint' shows them");
    }

    // As a filter: the text comes out as it went in, mended.
    private static string FixedStandardInput(LoadedInput input, FixResult result)
    {
        var change = result.Changes.FirstOrDefault(c => !input.Paths.ContainsKey(c.Before.Name));
        return change?.After.Text ?? input.Files.First(f => !input.Paths.ContainsKey(f.File.Source.Name)).File.Source.Text;
    }
}
