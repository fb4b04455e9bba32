using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Views;

public sealed class AutoscalerTests
{
    [Theory]
    [InlineData("v1", "targetCPUUtilizationPercentage: 50", "cpu")]
    [InlineData("v1", "maxReplicas: 5", "cpu (default)")]
    [InlineData("v2", "maxReplicas: 5", "cpu (default)")]
    [InlineData("v2", "metrics: [{type: Resource, resource: {name: memory, target: {type: Utilization, averageUtilization: 60}}}]", "memory")]
    [InlineData("v2", "metrics: [{type: Resource, resource: {name: memory, target: {type: AverageValue, averageValue: 1Gi}}}]", "")]
    [InlineData("v2", "metrics: [{type: ContainerResource, containerResource: {name: cpu, container: web, target: {type: Utilization, averageUtilization: 60}}}]", "cpu of web")]
    [InlineData("v2", "metrics: [{type: Pods, pods: {metric: {name: requests}, target: {type: AverageValue, averageValue: 100}}}]", "")]
    [InlineData("v2beta1", "metrics: [{type: Resource, resource: {name: cpu, targetAverageUtilization: 60}}]", "cpu")]
    [InlineData("v2beta1", "metrics: [{type: Resource, resource: {name: cpu, targetAverageValue: 500m}}]", "")]
    public void Metrics_that_compare_with_requests_are_found(string version, string spec, string metrics)
    {
        var autoscaler = Assert.IsType<HorizontalPodAutoscaler>(Read($"apiVersion: autoscaling/{version}\nkind: HorizontalPodAutoscaler\nmetadata: {{name: web}}\nspec: {{{spec}}}\n"));
        Assert.Equal(metrics, string.Join(", ", autoscaler.UtilizationMetrics.Select(m => m.Resource + (m.Container is { } c ? $" of {c}" : "") + (m.IsDefault ? " (default)" : ""))));
    }

    [Fact]
    public void Metrics_in_an_annotation_are_not_known() =>
        Assert.Empty(((HorizontalPodAutoscaler)Read("apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nmetadata: {name: web, annotations: {autoscaling.alpha.kubernetes.io/metrics: '[]'}}\nspec: {maxReplicas: 5}\n")).UtilizationMetrics);

    [Theory]
    [InlineData("{}", true, true)]
    [InlineData("{updatePolicy: {updateMode: 'Off'}}", false, true)]
    [InlineData("{updatePolicy: {updateMode: Initial}}", true, true)]
    [InlineData("{resourcePolicy: {containerPolicies: [{containerName: '*', controlledResources: [memory]}]}}", true, false)]
    [InlineData("{resourcePolicy: {containerPolicies: [{containerName: '*', mode: 'Off'}]}}", true, false)]
    [InlineData("{resourcePolicy: {containerPolicies: [{containerName: web, minAllowed: {cpu: 50m}}]}}", true, true)]
    public void What_sets_requests_is_told_from_what_recommends(string spec, bool changesPods, bool setsCpu)
    {
        var autoscaler = Assert.IsType<VerticalPodAutoscaler>(Read($"apiVersion: autoscaling.k8s.io/v1\nkind: VerticalPodAutoscaler\nmetadata: {{name: web}}\nspec: {spec}\n"));
        Assert.Equal((changesPods, setsCpu), (autoscaler.ChangesPods, autoscaler.Sets("cpu")));
    }

    [Theory]
    [InlineData("httpGet: {port: web}", "web", 10L, 1L, 3L)]
    [InlineData("tcpSocket: {port: 80}\n  periodSeconds: 5\n  timeoutSeconds: 2\n  failureThreshold: 1", "80", 5L, 2L, 1L)]
    [InlineData("exec: {command: [a]}\n  periodSeconds: 0", null, 10L, 1L, 3L)]
    [InlineData("grpc: {port: 9000}\n  periodSeconds: '{{ x }}'", "9000", null, 1L, 3L)]
    public void Probes_have_the_defaults_of_the_api(string probe, string? port, long? period, long? timeout, long? failures)
    {
        var pod = (Workload)Read($"apiVersion: v1\nkind: Pod\nmetadata: {{name: web}}\nspec:\n containers:\n - name: c\n   readinessProbe:\n    {probe.Replace("\n", "\n  ", StringComparison.Ordinal)}\n");
        var read = pod.Pod.Containers[0].ReadinessProbe;
        Assert.Equal((port, period, timeout, failures), (read.Handler["port"].Text, read.PeriodSeconds, read.TimeoutSeconds, read.FailureThreshold));
    }

    private static View Read(string text) => View.Of(YamlReader.Read(new Source("t.yaml", text)).Manifests[0])!;
}
