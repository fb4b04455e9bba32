using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Bundles;

public sealed class WorkloadLinksTests
{
    private const string Target = "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}";

    [Theory]
    [InlineData("", "", 1L, 1L, false)]
    [InlineData("replicas: 3", "", 3L, 3L, false)]
    [InlineData("replicas: '{{ x }}'", "", null, null, false)]
    [InlineData("", "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec: {" + Target + ", minReplicas: 2, maxReplicas: 9}", 2L, 9L, true)]
    [InlineData("replicas: 3", "apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nspec: {" + Target + ", maxReplicas: 9}", 1L, 9L, true)]
    [InlineData("replicas: 0", "apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nspec: {" + Target + ", maxReplicas: 9}", 0L, 0L, false)]
    [InlineData("", "apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nspec: {scaleTargetRef: {name: web}}", 0L, 100L, true)]
    [InlineData("", "apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nspec: {scaleTargetRef: {name: web}, minReplicaCount: 2, maxReplicaCount: 5}", 2L, 5L, true)]
    [InlineData("", "apiVersion: example.org/v1\nkind: OtherScaler\nspec: {" + Target + "}", null, null, true)]
    [InlineData("replicas: 0", "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nspec: {replicas: 4, workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}}", 4L, 4L, false)]
    public void An_autoscaler_decides_how_many_pods_there_are(string spec, string other, long? minimum, long? maximum, bool isScaled)
    {
        var bundle = BundleOf($"{Deployment(spec)}---\n{other.Replace("\nspec", "\nmetadata: {name: other}\nspec", StringComparison.Ordinal)}\n");
        var replicas = bundle.ReplicasOf(bundle.ViewsOf<Workload>()[0]);
        Assert.Equal((minimum, maximum, isScaled), (replicas.Minimum, replicas.Maximum, replicas.Scaler is not null));
    }

    [Theory]
    [InlineData("policy/v1", "selector: {matchLabels: {app: web}}", 1)]
    [InlineData("policy/v1", "selector: {}", 1)]
    [InlineData("policy/v1beta1", "selector: {}", 0)]
    [InlineData("policy/v1", "minAvailable: 1", 0)]
    [InlineData("policy/v1", "selector: {matchLabels: {app: other}}", 0)]
    public void A_budget_guards_the_pods_that_it_selects(string apiVersion, string spec, int count)
    {
        var bundle = BundleOf($"{Deployment("")}---\napiVersion: {apiVersion}\nkind: PodDisruptionBudget\nmetadata: {{name: web}}\nspec: {{{spec}}}\n");
        Assert.Equal(count, bundle.BudgetsOf(bundle.ViewsOf<Workload>().Single()).Count);
        Assert.Equal(count, bundle.GuardedBy(bundle.ViewsOf<PodDisruptionBudget>().Single()).Count);
    }

    [Theory]
    [InlineData("{}", "", "memory", null, null)]
    [InlineData("{limits: {memory: 1Gi}}", "", "memory", "1Gi", "1Gi")]
    [InlineData("{requests: {memory: 64Mi}, limits: {memory: 1Gi}}", "", "memory", "64Mi", "1Gi")]
    [InlineData("{requests: {memory: 64Mi}}", "", "memory", "64Mi", null)]
    [InlineData("{}", "default: {memory: 2Gi}", "memory", "2Gi", "2Gi")]
    [InlineData("{}", "max: {memory: 3Gi}, min: {memory: 8Mi}", "memory", "3Gi", "3Gi")]
    [InlineData("{}", "min: {memory: 8Mi}", "memory", "8Mi", null)]
    [InlineData("{}", "default: {memory: 2Gi}, defaultRequest: {memory: 1Gi}", "memory", "1Gi", "2Gi")]
    [InlineData("{}", "default: {memory: 2Gi}", "cpu", null, null)]
    [InlineData("{requests: {memory: 64Mi}}", "default: {memory: 2Gi}", "memory", "64Mi", "2Gi")]
    public void A_container_gets_what_it_says_or_its_namespace_has_for_it(string resources, string defaults, string resource, string? request, string? limit)
    {
        var range = $"apiVersion: v1\nkind: LimitRange\nmetadata: {{name: defaults}}\nspec: {{limits: [{{type: Container{(defaults.Length > 0 ? ", " : "")}{defaults}}}]}}\n";
        var bundle = BundleOf($"{Deployment("").Replace("image: i", "image: i, resources: " + resources, StringComparison.Ordinal)}---\n{range}");
        var effective = bundle.ResourcesOf(bundle.ViewsOf<Workload>().Single().Pod.Containers[0]);
        Assert.Equal((request, limit), (effective.Request(resource).Text, effective.Limit(resource).Text));
    }

    private static Bundle BundleOf(string text) =>
        Assert.Single(BundleGrouping.Group([new InputFile(YamlReader.Read(new Source("t.yaml", text)), "", IsContext: false)], []));

    private static string Deployment(string spec) =>
        $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: web}}\nspec:\n  {spec}\n  selector: {{matchLabels: {{app: web}}}}\n"
        + "  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: i}]}}\n";
}
