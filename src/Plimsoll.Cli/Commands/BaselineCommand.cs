using System.CommandLine;
using Plimsoll.Cli.Input;
using Plimsoll.Cli.Output;
using Plimsoll.Engine.Running;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll baseline</c>: writes down what is found today.</summary>
internal sealed class BaselineCommand : Command, ICommandWithExamples
{
    private readonly InputArguments _input;
    private readonly RuleOptions _rules;
    private readonly SchemaOptions _schemas;

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = $"The file; what the configuration names, else {BaselineFile.DefaultName}",
        HelpName = "FILE",
    };

    public BaselineCommand()
        : base("baseline", "Write down today's findings, so that 'plimsoll lint --baseline' reports new ones only")
    {
        _input = new InputArguments(this);
        Options.Add(_output);
        _rules = new RuleOptions(this);
        _schemas = new SchemaOptions(this);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string CommandLine, string Meaning)> Examples { get; } =
    [
        ("plimsoll baseline k8s", $"write {BaselineFile.DefaultName}"),
        ($"plimsoll lint k8s --baseline {BaselineFile.DefaultName}", "hear of new findings only"),
        ($"plimsoll lint k8s --baseline {BaselineFile.DefaultName} --prune-baseline", "forget what is mended"),
    ];

    private int Run(ParseResult parsed)
    {
        var configuration = _input.Configuration(parsed);
        var rules = _rules.Read(parsed, configuration);
        var input = _input.Load(parsed, configuration);
        var result = Linter.Run(input.Files, input.Bundles(), rules, _schemas.Read(parsed, input));
        if (InternalError.Report(result.Failures))
            return ExitCode.Internal;
        var path = parsed.GetValue(_output) ?? configuration.Baseline ?? BaselineFile.DefaultName;
        var count = BaselineFile.Write(path, result);
        using var output = StandardOutput.Open();
        output.WriteLine($"{path}: {CountText.Of(count, "finding")} known");
        return ExitCode.Clean;
    }
}
