using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace Plimsoll.Analyzers.Tests;

/// <summary>What the analyzer has the compiler do: nothing where there is nothing to judge.</summary>
public class CostTests
{
    private static readonly (string, string) Program = ("program.cs", "return;");

    [Fact]
    public async Task A_project_without_Kubernetes_is_looked_at_once() => Assert.Equal((1, 0, 0, 0), Asked(await Project.OfNothing(Program).MeasureAsync()));

    [Fact]
    public async Task Code_is_followed_where_there_are_types_for_it() => Assert.Equal((1, 1, 1, 0), Asked(await Project.OfClient(Program).MeasureAsync()));

    [Fact]
    public async Task Beside_YAML_alone_no_code_is_followed() =>
        Assert.Equal((1, 0, 0, 1), Asked(await Project.OfNothing(Program).With(("k8s/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n")).MeasureAsync()));

    private static (int Starts, int Blocks, int Ends, int Files) Asked(AnalyzerTelemetryInfo measured) =>
        (measured.CompilationStartActionsCount, measured.OperationBlockActionsCount, measured.CompilationEndActionsCount, measured.AdditionalFileActionsCount);
}
