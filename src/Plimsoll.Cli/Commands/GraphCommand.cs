using System.CommandLine;
using Plimsoll.Cli.Output;
using Plimsoll.Engine.Running;
using Plimsoll.Reports.Graph;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll graph</c>: draws what is applied.</summary>
internal sealed class GraphCommand : Command, ICommandWithExamples
{
    private readonly InputArguments _input;
    private readonly RuleOptions _rules;
    private readonly SchemaOptions _schemas;

    private readonly Option<string> _format = new("--format")
    {
        Description = "svg for browsers, mermaid for Markdown, dot for Graphviz",
        DefaultValueFactory = _ => "svg",
        HelpName = "svg|mermaid|dot",
    };

    public GraphCommand()
        : base("graph", "Draw what is applied: from Ingress to Service, workload and what it mounts, with the findings marked")
    {
        _input = new InputArguments(this);
        _format.AcceptOnlyFromAmong("svg", "mermaid", "dot");
        Options.Add(_format);
        _rules = new RuleOptions(this);
        _schemas = new SchemaOptions(this);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string CommandLine, string Meaning)> Examples { get; } =
    [
        ("plimsoll graph k8s/ > k8s.svg", "a picture for a browser"),
        ("plimsoll graph --format mermaid k8s/", "for a README"),
        ("plimsoll graph --format dot k8s/ | dot -Tpng", "laid out by Graphviz"),
    ];

    private int Run(ParseResult parsed)
    {
        var configuration = _input.Configuration(parsed);
        var rules = _rules.Read(parsed, configuration);
        var input = _input.Load(parsed, configuration);
        var bundles = input.Bundles();
        var result = Linter.Run(input.Files, bundles, rules, _schemas.Read(parsed, input));
        var findings = new ObjectFindings(result.Findings);
        IGraphFormat format = parsed.GetValue(_format) switch
        {
            "mermaid" => new MermaidGraph(),
            "dot" => new DotGraph(),
            _ => new SvgGraph(),
        };
        using var output = StandardOutput.Open();
        format.Write([.. bundles.Select(b => BundleGraph.Of(b, findings)).Where(g => g.Nodes.Count > 0)], output);
        return InternalError.Report(result.Failures) ? ExitCode.Internal : ExitCode.Clean;
    }
}
