using System.CommandLine;
using System.Diagnostics;
using Plimsoll.Cli.Input;
using Plimsoll.Cli.Output;
using Plimsoll.Engine.Configuring;
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
    private readonly BaselineOptions _baseline;
    private readonly IgnoreWriting _ignores;

    private readonly FailOnOption _failOn = new();
    private readonly Option<bool> _failOnEmpty = new("--fail-on-empty") { Description = "Exit with 2 when there are no manifests" };

    public LintCommand()
        : base("lint", "Read Kubernetes manifests and say what would go wrong with them, where, and what to write instead")
    {
        _input = new InputArguments(this);
        _reports = new ReportOptions(this);
        Options.Add(_failOn);
        Options.Add(_failOnEmpty);
        _rules = new RuleOptions(this);
        _schemas = new SchemaOptions(this);
        _baseline = new BaselineOptions(this);
        _ignores = new IgnoreWriting(this);
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
        LoadedConfiguration configuration;
        try
        {
            configuration = _input.Configuration(parsed);
        }
        catch (ConfigurationException e)
        {
            return TellMistakes(e.File, parsed);
        }

        var reports = _reports.Read(parsed, configuration);
        var rules = _rules.Read(parsed, configuration);
        var baseline = _baseline.Read(parsed, configuration);
        if (_ignores.IsWanted(parsed))
            return AddIgnores(parsed, configuration, rules, baseline);
        var (input, bundles, found) = Judge(parsed, configuration, rules);
        var result = baseline?.Apply(found) ?? found;
        var report = new LintReport(result, input.FileCount, input.Skipped)
        {
            Bundles = bundles,
            Elapsed = Terminal.IsInteractive ? clock.Elapsed : null,
        };

        reports.Write(report, _output.Read(parsed, configuration));
        if (InternalError.Report(result.Failures))
            return ExitCode.Internal;
        if (baseline is not null)
            _baseline.TellGone(baseline, parsed, result, input, rules);
        if (report.FileCount == 0 && parsed.GetValue(_failOnEmpty))
            return ExitCode.Usage;
        return Fails(_failOn.Read(parsed, configuration), result) ? ExitCode.Findings : ExitCode.Clean;
    }

    // A configuration is read by the same programs as manifests, and so are its mistakes.
    private int TellMistakes(ConfigurationFile file, ParseResult parsed)
    {
        _reports.Read(parsed, LoadedConfiguration.None).Write(ConfigurationMistakes.ReportOf(file), _output.Read(parsed, LoadedConfiguration.None));
        Console.Error.WriteLine($"plimsoll: nothing was judged: {file.Source.Name} has to be mended first");
        return ExitCode.Usage;
    }

    private int AddIgnores(ParseResult parsed, LoadedConfiguration configuration, RuleAssignment rules, BaselineFile? baseline)
    {
        var input = _input.Load(parsed, configuration);
        var schemas = _schemas.Read(parsed, input);
        return _ignores.Run(parsed, input, files =>
        {
            var result = Linter.Run(files, input.Bundles(files), rules, schemas);
            return baseline?.Apply(result) ?? result;
        });
    }

    private (LoadedInput Input, IReadOnlyList<Bundle> Bundles, LintResult Result) Judge(ParseResult parsed, LoadedConfiguration configuration, RuleAssignment rules)
    {
        using var progress = Progress.Start(!_output.IsQuiet(parsed, configuration));
        progress.Phase = "reading";
        var input = _input.Load(parsed, configuration);
        var schemas = _schemas.Read(parsed, input);
        progress.Phase = $"judging {input.Files.Count} files";
        var bundles = input.Bundles();
        return (input, bundles, Linter.Run(input.Files, bundles, rules, schemas));
    }

    private static bool Fails(FailOn failOn, LintResult result) => failOn switch
    {
        FailOn.Never => false,
        FailOn.Info => result.Findings.Count > 0,
        FailOn.Warning => result.Findings.Any(f => f.Severity >= Severity.Warning),
        _ => result.Findings.Any(f => f.Severity >= Severity.Error),
    };
}
