using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests.Text;
using Plimsoll.Reports;
using Xunit.Abstractions;

namespace Plimsoll.Rules.Tests.Fuzzing;

/// <summary>Whatever a <c>plimsoll.yaml</c> says, it is read, or its mistakes are told with their places.</summary>
public sealed class ConfigurationFuzzTests(ITestOutputHelper output)
{
    private const int ShortRun = 1_500;

    private static readonly IReadOnlyList<string> Seeds =
    [
        """
        # What counts for the shop.
        kubernetes: 1.29..1.34
        profile: [recommended, strict]
        rules:
          image-latest-or-untagged: off
          PLM1353: {severity: error, options: {allowed: [10.20.0.0/16]}}
          hardcoded-ip:
            severity: info
            allowed: [10.20.0.0/16, 10.0.0.1]
          run-as-non-root-not-enforced: warning
        overrides:
          - paths: [overlays/*, "**/dev/**"]
            rules: {naked-pod: off}
          - namespaces: [prod-*]
            kinds: [Deployment, StatefulSet]
            names: ["*"]
            profile: pod-security-restricted
            rules:
              memory-request-missing: error
        include: [k8s/**]
        exclude: ["**/testdata/**", "!k8s/testdata/real.yaml"]
        missing-schemas: ignore
        workloads:
          serving.knative.dev/Service: spec.template
          example.com/App: spec.podTemplate
        exempt: [example/agent, registry.example/agents/*]
        foreign-ignores: false
        fail-on: warning
        output: {format: [text, sarif=out.sarif], quiet: true, color: never}
        """,
        "profile: strict\nfail-on: never\n",
        "rules:\n  hardcoded-ip:\n    allowed:\n      - 10.0.0.0/8\n",
    ];

    [Fact]
    public void No_configuration_breaks_it() => output.WriteLine(FuzzRun.Of(Seeds, ShortRun, Read));

    private static void Read(string text)
    {
        var file = ConfigurationReader.Read(new Source("plimsoll.yaml", text), RuleCatalogue.All);
        Assert.All(file.Problems, p => Assert.InRange(p.Span.End, p.Span.Start, text.Length));
        Assert.Equal(file.Problems.Count, file.Findings.Count);
        using var told = new StringWriter();
        new TextReport(new TextReportOptions()).Write(new LintReport(new LintResult { Findings = file.Findings, Suppressed = [], Failures = [], ObjectCount = 0 }, FileCount: 1, Skipped: []), told);
        if (file.Problems.Count == 0)
            Apply(file.Settings);
    }

    // What is read without a mistake can be used.
    private static void Apply(Configuration settings)
    {
        var rules = new RuleAssignment(
            RuleSet.OfProfile(RuleCatalogue.All, [.. settings.Profile]), new RuleSettings(settings.Rules), settings.Overrides, static name => name, RuleSettings.None);
        Assert.NotNull(rules.For("k8s/dev/web.yaml").Active);
    }
}
