using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Bundles;

public sealed class BundleTests
{
    [Fact]
    public void The_nearest_object_of_a_name_is_found()
    {
        var bundle = BundleOf(
            ("a/config.yaml", ConfigMap("settings")),
            ("a/b/config.yaml", ConfigMap("settings")),
            ("a/b/web.yaml", ConfigMap("web")),
            ("c/other.yaml", ConfigMap("other")));
        Assert.Equal("a/b/config.yaml", bundle.Resolve("ConfigMap", "settings", Manifest(bundle, "web")).Targets.First().Source.Name);
        Assert.Equal("a/config.yaml", bundle.Resolve("ConfigMap", "settings", Manifest(bundle, "other")).Targets.First().Source.Name);
    }

    [Fact]
    public void The_nearest_of_very_many_is_found_as_well()
    {
        var texts = Enumerable.Range(0, 50).Select(i => ($"apps/{i}/all.yaml", $"{ConfigMap("settings")}---\n{ConfigMap($"web{i}")}")).ToArray();
        var bundle = BundleOf(texts);
        for (var i = 0; i < 50; i++)
            Assert.Equal($"apps/{i}/all.yaml", Assert.Single(bundle.Resolve("ConfigMap", "settings", Manifest(bundle, $"web{i}")).Targets).Source.Name);
    }

    [Theory]
    [InlineData("", "", ResolutionKind.Found)]
    [InlineData("default", "", ResolutionKind.Found)]
    [InlineData("", "shop", ResolutionKind.Found)]
    [InlineData("shop", "shop", ResolutionKind.Found)]
    [InlineData("shop", "other", ResolutionKind.Missing)]
    public void Namespaces_are_compared_as_they_may_turn_out(string from, string target, ResolutionKind kind)
    {
        var bundle = BundleOf(("t", $"{ConfigMap("from", from)}---\n{ConfigMap("target", target)}"));
        var resolution = bundle.Resolve("ConfigMap", "target", Manifest(bundle, "from"));
        Assert.Equal(kind, resolution.Kind);
        Assert.Equal(kind == ResolutionKind.Missing, resolution.InOtherNamespace is not null);
    }

    [Theory]
    [InlineData("apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: x}\nspec: {secretName: web-tls}", "Secret", "web-tls")]
    [InlineData("apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: web-tls}", "Secret", "web-tls")]
    [InlineData("apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: web-tls}", "Secret", "web-tls")]
    [InlineData("apiVersion: kafka.strimzi.io/v1beta2\nkind: Kafka\nmetadata: {name: orders}", "Service", "orders-kafka-bootstrap")]
    [InlineData("apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: mongo}\nspec: {volumeClaimTemplates: [{metadata: {name: data}}]}", "PersistentVolumeClaim", "data-mongo-12")]
    [InlineData("apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: x, annotations: {cert-manager.io/cluster-issuer: le}}\nspec: {tls: [{secretName: x-tls}]}", "Secret", "x-tls")]
    [InlineData("apiVersion: batch/v1\nkind: Job\nmetadata: {name: x}\nspec: {template: {spec: {containers: [{args: [create, --secret-name=admission]}]}}}", "Secret", "admission")]
    [InlineData("apiVersion: v1\nkind: Namespace\nmetadata: {name: x}", "ServiceAccount", "default")]
    [InlineData("apiVersion: v1\nkind: Namespace\nmetadata: {name: x}", "ConfigMap", "kube-root-ca.crt")]
    [InlineData("apiVersion: v1\nkind: Namespace\nmetadata: {name: x}", "Secret", "${NAME}-tls")]
    [InlineData("kind: Service\nmetadata:\n  name: x\n broken: the one called payments", "Service", "payments")]
    public void What_others_make_is_uncertain(string maker, string kind, string name)
    {
        var bundle = BundleOf(("t", $"{ConfigMap("from")}---\n{maker}\n"));
        Assert.Equal(ResolutionKind.Uncertain, bundle.Resolve(kind, name, Manifest(bundle, "from")).Kind);
    }

    [Fact]
    public void Custom_resources_that_only_watch_make_nothing()
    {
        var bundle = BundleOf(("t", $"{ConfigMap("from")}---\napiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {{name: web}}\n"));
        Assert.True(bundle.Resolve("Service", "web", Manifest(bundle, "from")).IsMissing);
    }

    [Fact]
    public void A_slip_in_a_name_is_recognised()
    {
        var bundle = BundleOf(("t", $"{ConfigMap("from")}---\n{ConfigMap("settings")}"));
        var missing = bundle.Resolve("ConfigMap", "setings", Manifest(bundle, "from"));
        Assert.Equal("settings", missing.Nearest?.Name);
        Assert.True(missing.IsNearestUnique);
        Assert.Null(bundle.Resolve("ConfigMap", "elsewhere", Manifest(bundle, "from")).Nearest);
    }

    [Fact]
    public void Selectors_choose_pods_of_their_namespace()
    {
        var bundle = BundleOf(("t", $"{Deployment("one", "web", "x")}---\n{Deployment("two", "web", "y")}---\n{Service("s", "web", "y")}"));
        var service = bundle.ViewsOf<Service>().Single();
        Assert.Equal(["two"], bundle.Select(service.Selector, service.Manifest).Workloads.Select(w => w.Manifest.Name));
    }

    [Fact]
    public void A_selector_that_misses_by_a_letter_names_the_pod()
    {
        var bundle = BundleOf(("t", $"{Deployment("one", "webapp")}---\n{Service("s", "webap")}"));
        var service = bundle.ViewsOf<Service>().Single();
        Assert.True(bundle.Select(service.Selector, service.Manifest).IsNothing);
        Assert.Equal("app=webapp", bundle.NearestMiss(service.Selector, service.Manifest)?.LabelText);
    }

    [Fact]
    public void Pods_of_custom_kinds_are_found_by_their_structure()
    {
        var bundle = BundleOf(("t", Deployment("one", "web").Replace("apps/v1", "argoproj.io/v1alpha1", StringComparison.Ordinal).Replace("Deployment", "Rollout", StringComparison.Ordinal) + "---\n" + Service("s", "web")));
        var service = bundle.ViewsOf<Service>().Single();
        Assert.Single(bundle.Select(service.Selector, service.Manifest).Workloads);
    }

    [Fact]
    public void Context_is_known_and_not_judged()
    {
        var files = new[] { ("k8s/web.yaml", Service("s", "web"), false), ("k8s/pods.yaml", Deployment("one", "web"), true) }
            .Select(f => new InputFile(YamlReader.Read(new Source(f.Item1, f.Item2)), "", f.Item3)).ToList();
        var bundle = Assert.Single(BundleGrouping.Group(files, []));
        Assert.Equal("s", Assert.Single(bundle.Manifests).Name);
        Assert.Single(bundle.Select(bundle.ViewsOf<Service>().Single().Selector, bundle.Manifests[0]).Workloads);
    }

    [Fact]
    public void Fragments_are_told_from_objects()
    {
        var bundle = BundleOf(
            ("patch.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3}\n"),
            ("00-assert.yaml", ConfigMap("expected")),
            ("web.yaml", Deployment("web", "web")));
        Assert.Equal([true, true, false], bundle.Manifests.Select(m => m.IsPartial));
    }

    [Fact]
    public void An_unrelated_chart_nearby_makes_missing_objects_uncertain()
    {
        var files = new[] { ("deploy/extra/web.yaml", ConfigMap("from")), ("elsewhere/web.yaml", ConfigMap("far")) }
            .Select(f => new InputFile(YamlReader.Read(new Source(f.Item1, f.Item2)), "", false)).ToList();
        var bundle = Assert.Single(BundleGrouping.Group(files, [new Chart("deploy/chart", "shop")]));
        Assert.Equal(ResolutionKind.Uncertain, bundle.Resolve("Secret", "anything", Manifest(bundle, "from")).Kind);
        Assert.Equal(ResolutionKind.Missing, bundle.Resolve("Secret", "anything", Manifest(bundle, "far")).Kind);
        Assert.Equal(ResolutionKind.Uncertain, bundle.Resolve("Secret", "shop-tls", Manifest(bundle, "far")).Kind);
    }

    [Fact]
    public void An_object_that_is_listed_twice_is_read_as_one_thing()
    {
        var once = BundleOf(("web.yaml", Service("web", "web"))).Manifests[0];
        var bundle = new Bundle("t", [once, once]);
        Assert.All(bundle.ViewsOf<Service>(), s => Assert.Same(View.Of(once), s));
        Assert.Equal(2, bundle.ViewsOf<Service>().Count);
    }

    private static Bundle BundleOf(params (string Name, string Text)[] texts) =>
        Assert.Single(BundleGrouping.Group([.. texts.Select(t => new InputFile(YamlReader.Read(new Source(t.Name, t.Text)), "", IsContext: false))], []));

    private static Manifest Manifest(Bundle bundle, string name) => bundle.Manifests.Single(m => m.Name == name);

    private static string ConfigMap(string name, string @namespace = "") =>
        $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\n{(@namespace.Length > 0 ? $"  namespace: {@namespace}\n" : "")}";

    private static string Service(string name, string app, string @namespace = "default") =>
        $"apiVersion: v1\nkind: Service\nmetadata: {{name: {name}, namespace: {@namespace}}}\nspec: {{selector: {{app: {app}}}}}\n";

    private static string Deployment(string name, string app, string @namespace = "default") =>
        $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: {name}, namespace: {@namespace}}}\nspec:\n  selector: {{matchLabels: {{app: {app}}}}}\n"
        + $"  template: {{metadata: {{labels: {{app: {app}}}}}, spec: {{containers: [{{name: c, image: i}}]}}}}\n";
}
