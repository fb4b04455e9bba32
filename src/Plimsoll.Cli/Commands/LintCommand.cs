using System.CommandLine;
using System.Diagnostics;
using Plimsoll.Cli.Input;
using Plimsoll.Cli.Output;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll lint</c>: judges manifests.</summary>
internal sealed class LintCommand : Command, ICommandWithExamples
{
    private readonly InputArguments _input;
    private readonly RuleOptions _rules;
    private readonly SchemaOptions _schemas;
    private readonly ReportOptions _reports;
    private readonly OutputOptions _output;

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "The mildest finding that makes the exit code 1",
        DefaultValueFactory = _ => "error",
        HelpName = "error|warning|info|never",
    };

    private readonly Option<bool> _failOnEmpty = new("--fail-on-empty") { Description = "Exit with 2 when there are no manifests" };

    public LintCommand()
        : base("lint", "Read Kubernetes manifests and say what would go wrong with them, where, and what to write instead")
    {
        _input = new InputArguments(this);
        _failOn.AcceptOnlyFromAmong("error", "warning", "info", "never");
        _reports = new ReportOptions(this);
        Options.Add(_failOn);
        Options.Add(_failOnEmpty);
        _rules = new RuleOptions(this);
        _schemas = new SchemaOptions(this);
        _output = new OutputOptions(this);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string CommandLine, string Meaning)> Examples { get; } =
    [
        ("plimsoll lint", "everything below the current folder"),
        ("plimsoll lint web.yaml", "one file, understood with the others of its folder"),
        ("plimsoll lint app --context shared", "a folder, understood with another one"),
        ("helm template chart | plimsoll lint -", "what a chart makes"),
        ("plimsoll lint --kubernetes 1.29..1.34", "for the versions you run"),
        ("plimsoll lint --schema crds/", "also the objects of custom kinds"),
        ("plimsoll lint --fail-on warning", "stricter, for CI"),
        ("plimsoll lint --profile pod-security-restricted", "what keeps pods out of a restricted namespace"),
        ("plimsoll lint --format html=report.html", "a page to look at, with a drawing of what is applied"),
        ("plimsoll lint --format sarif=out.sarif --format github", "several reports at once"),
        ("plimsoll lint --rule service-selects-nothing", "one question only"),
    ];

    private int Run(ParseResult parsed)
    {
        var clock = Stopwatch.StartNew();
        var reports = _reports.Read(parsed);
        var (input, bundles, result) = Judge(parsed);
        var report = new LintReport(result, input.FileCount, input.Skipped)
        {
            Bundles = bundles,
            Elapsed = Terminal.IsInteractive ? clock.Elapsed : null,
        };

        reports.Write(report, _output.Read(parsed));
        if (InternalError.Report(result.Failures))
            return ExitCode.Internal;
        if (report.FileCount == 0 && parsed.GetValue(_failOnEmpty))
            return ExitCode.Usage;
        return Fails(parsed.GetValue(_failOn)!, result) ? ExitCode.Findings : ExitCode.Clean;
    }

    private (LoadedInput Input, IReadOnlyList<Bundle> Bundles, LintResult Result) Judge(ParseResult parsed)
    {
        var rules = _rules.Read(parsed);
        using var progress = Progress.Start(!_output.IsQuiet(parsed));
        progress.Phase = "reading";
        var input = _input.Load(parsed);
        var schemas = _schemas.Read(parsed, input);
        progress.Phase = $"judging {input.Files.Count} files";
        var bundles = input.Bundles();
        return (input, bundles, Linter.Run(input.Files, bundles, rules, schemas));
    }

    private static bool Fails(string failOn, LintResult result) => failOn switch
    {
        "never" => false,
        "info" => result.Findings.Count > 0,
        "warning" => result.Findings.Any(f => f.Severity >= Severity.Warning),
        _ => result.Findings.Any(f => f.Severity >= Severity.Error),
    };
}
