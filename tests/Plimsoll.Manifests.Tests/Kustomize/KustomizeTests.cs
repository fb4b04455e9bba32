using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Kustomize;

public sealed class KustomizeTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          replicas: 1
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
                - name: web
                  image: ghcr.io/example/web
                - name: helper
                  image: ghcr.io/example/helper:1

        """;

    [Fact]
    public void A_kustomization_is_a_bundle_of_what_it_lists()
    {
        var bundles = Group(
            ("base/kustomization.yaml", "resources: [web.yaml]\n"),
            ("base/web.yaml", Deployment),
            ("base/forgotten.yaml", "kind: ConfigMap\napiVersion: v1\nmetadata: {name: forgotten}\n"));
        Assert.Equal(["base", ""], bundles.Select(b => b.Name));
        Assert.Equal(["web"], bundles[0].Manifests.Select(m => m.Name));
        Assert.True(bundles[0].IsComplete);
        Assert.Equal(["forgotten"], bundles[1].Manifests.Select(m => m.Name));
    }

    [Fact]
    public void What_a_patch_changes_is_unknown_and_the_rest_is_not()
    {
        var bundle = Group(
            ("base/kustomization.yaml", "resources: [web.yaml]\n"),
            ("base/web.yaml", Deployment),
            ("prod/kustomization.yaml", "resources: [../base]\npatches: [{path: patch.yaml}]\n"),
            ("prod/patch.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  replicas: 3
                  template:
                    spec:
                      priorityClassName: high
                      containers:
                        - name: web
                          resources: {limits: {memory: 1Gi}}
                """)).Single();
        var (web, patch) = (bundle.Manifests[0], bundle.Manifests[1]);
        var pod = web.Root["spec"]["template"]["spec"];
        Assert.True(web.Root["spec"]["replicas"].IsUnknown);
        Assert.True(pod["priorityClassName"].IsUnknown);
        Assert.True(pod["nodeName"].IsAbsent);
        Assert.True(pod["containers"][0]["resources"]["limits"]["memory"].IsUnknown);
        Assert.Equal("ghcr.io/example/web", pod["containers"][0]["image"].Text);
        Assert.True(pod["containers"][1]["resources"].IsAbsent);
        Assert.True(patch.IsPartial);
        Assert.True(patch.Root["spec"]["selector"].IsUnknown);
    }

    [Theory]
    [InlineData("patches:\n  - target: {kind: Deployment, name: w.*}\n    patch: |\n      - {op: replace, path: /spec/replicas, value: 3}\n", "spec.replicas")]
    [InlineData("patchesJson6902:\n  - target: {kind: Deployment, name: web}\n    patch: '[{\"op\": \"add\", \"path\": \"/spec/template/spec/containers/0/image\", \"value\": \"x\"}]'\n", "spec.template.spec.containers[0].image")]
    [InlineData("patchesStrategicMerge:\n  - |\n    kind: Deployment\n    metadata: {name: web}\n    spec: {replicas: 2}\n", "spec.replicas")]
    [InlineData("images: [{name: ghcr.io/example/web, newTag: v1}]\n", "spec.template.spec.containers[0].image")]
    [InlineData("replicas: [{name: web, count: 4}]\n", "spec.replicas")]
    public void Every_way_of_changing_a_value_is_understood(string change, string path)
    {
        var bundle = Group(("kustomization.yaml", $"resources: [web.yaml]\n{change}"), ("web.yaml", Deployment)).Single();
        var node = bundle.Manifests[0].Root.DescendantsAndSelf().Single(n => n.Path == path);
        Assert.True(node.IsUnknown);
        Assert.Single(bundle.Manifests[0].Root.DescendantsAndSelf(), n => n.IsUnknown);
    }

    [Fact]
    public void Patches_that_are_for_others_change_nothing()
    {
        const string change = "patches:\n  - target: {kind: Deployment, name: we}\n    patch: '[{\"op\": \"remove\", \"path\": \"/spec/replicas\"}]'\n";
        var bundle = Group(("kustomization.yaml", $"resources: [web.yaml]\n{change}"), ("web.yaml", Deployment)).Single();
        Assert.Equal(1, bundle.Manifests[0].Root["spec"]["replicas"].AsInteger());
    }

    [Fact]
    public void Generated_objects_exist_with_the_keys_that_are_known()
    {
        var bundle = Group(
            ("kustomization.yaml", "resources: [web.yaml]\nconfigMapGenerator: [{name: settings, literals: [COLOR=blue], files: [a/b.conf, key=c.txt]}]\nsecretGenerator: [{name: tokens, envs: [.env]}]\n"),
            ("web.yaml", Deployment)).Single();
        var web = bundle.Manifests.Single();
        var settings = bundle.Resolve("ConfigMap", "settings", web).Targets.Single();
        Assert.Equal(["COLOR", "b.conf", "key"], settings.Root["data"].Children.Select(c => c.Key));
        Assert.True(settings.Root["data"]["other"].IsAbsent);
        Assert.True(bundle.Resolve("Secret", "tokens", web).Targets.Single().Root["data"]["any"].IsUnknown);
    }

    [Fact]
    public void Common_labels_may_be_on_both_sides()
    {
        var bundle = Group(("kustomization.yaml", "resources: [web.yaml]\ncommonLabels: {team: x}\n"), ("web.yaml", Deployment)).Single();
        var web = bundle.Manifests.Single().Root["spec"];
        Assert.True(web["template"]["metadata"]["labels"]["team"].IsUnknown);
        Assert.True(web["selector"]["matchLabels"]["team"].IsUnknown);
        Assert.Equal("web", web["selector"]["matchLabels"]["app"].Text);
    }

    [Fact]
    public void Names_and_namespaces_are_as_they_will_be()
    {
        var bundle = Group(
            ("kustomization.yaml", "resources: [web.yaml]\nnamespace: shop\nnamePrefix: prod-\n"),
            ("web.yaml", Deployment)).Single();
        var web = bundle.Manifests.Single();
        Assert.Equal("shop", web.Namespace);
        Assert.Equal<string>(["web", "prod-web"], web.AllNames);
        Assert.Equal(ResolutionKind.Found, bundle.Resolve("Deployment", "prod-web", web).Kind);
    }

    [Fact]
    public void What_lies_elsewhere_makes_a_bundle_incomplete() =>
        Assert.False(Group(("kustomization.yaml", "resources: [web.yaml, 'https://example.org/base?ref=v1']\n"), ("web.yaml", Deployment)).Single().IsComplete);

    [Fact]
    public void Kustomizations_that_list_each_other_end()
    {
        var bundles = Group(("a/kustomization.yaml", "resources: [../b]\n"), ("b/kustomization.yaml", "resources: [../a, web.yaml]\n"), ("b/web.yaml", Deployment));
        Assert.Equal(1, bundles.Sum(b => b.Manifests.Count));
    }

    [Fact]
    public void A_base_is_known_to_each_overlay_by_its_own_patches()
    {
        var bundles = Group(
            ("base/kustomization.yaml", "resources: [web.yaml]\n"),
            ("base/web.yaml", Deployment),
            ("dev/kustomization.yaml", "resources: [../base]\n"),
            ("prod/kustomization.yaml", "resources: [../base]\nreplicas: [{name: web, count: 4}]\n"));
        Assert.Equal([false, true], bundles.Select(b => b.Manifests.Single().Root["spec"]["replicas"].IsUnknown));
    }

    [Fact]
    public void Objects_of_a_component_that_nothing_includes_are_found_and_open()
    {
        var bundle = Group(
            ("kustomization.yaml", "kind: Component\nresources: [web.yaml]\npatches: [{path: patch.yaml}]\n"),
            ("web.yaml", Deployment),
            ("patch.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: other}\nspec: {replicas: 3}\n")).Single();
        var web = bundle.Manifests[0];
        Assert.Equal([web], bundle.Resolve("Deployment", "web", web).Targets);
        Assert.True(web.Root["spec"]["strategy"].IsUnknown);
        Assert.NotEqual(ResolutionKind.Found, bundle.Resolve("Deployment", "other", web).Kind);
    }

    [Fact]
    public void A_component_changes_what_its_parent_has()
    {
        var bundle = Group(
            ("base/kustomization.yaml", "resources: [web.yaml]\n"),
            ("base/web.yaml", Deployment),
            ("ha/kustomization.yaml", "kind: Component\nnamePrefix: ha-\nreplicas: [{name: web, count: 3}]\nresources: [budget.yaml]\n"),
            ("ha/budget.yaml", "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: web}\nspec: {minAvailable: 1}\n"),
            ("prod/kustomization.yaml", """
                resources: [../base]
                components: [../ha]
                patches:
                  - target: {kind: PodDisruptionBudget, name: ha-web}
                    patch: '[{"op": "replace", "path": "/spec/minAvailable", "value": 2}]'
                """)).Single();
        Assert.Equal(["web", "web"], bundle.Manifests.Select(m => m.Name));
        var (web, budget) = (bundle.Manifests[0], bundle.Manifests[1]);
        Assert.True(web.Root["spec"]["replicas"].IsUnknown);
        Assert.Equal<string>(["web", "ha-web"], web.AllNames);
        Assert.True(budget.Root["spec"]["minAvailable"].IsUnknown);
        Assert.True(bundle.IsComplete);
    }

    [Fact]
    public void A_component_leaves_alone_what_lies_outside_its_parent()
    {
        var bundle = Group(
            ("ha/kustomization.yaml", "kind: Component\nreplicas: [{name: web, count: 3}]\n"),
            ("apps/kustomization.yaml", "components: [../ha]\n"),
            ("kustomization.yaml", "resources: [apps, web.yaml]\n"),
            ("web.yaml", Deployment)).Single();
        Assert.Equal(1, bundle.Manifests.Single().Root["spec"]["replicas"].AsInteger());
    }

    [Fact]
    public void A_patch_for_many_objects_leaves_their_names_alone()
    {
        const string change = "patches:\n  - target: {kind: Deployment}\n    patch: '{kind: Deployment, metadata: {name: all, namespace: any}, spec: {replicas: 3}}'\n";
        var bundle = Group(("kustomization.yaml", $"resources: [web.yaml]\n{change}"), ("web.yaml", Deployment)).Single();
        var web = bundle.Manifests[0];
        Assert.Equal("web", web.Name);
        Assert.True(web.Root["metadata"]["namespace"].IsAbsent);
        Assert.True(web.Root["spec"]["replicas"].IsUnknown);
        var renaming = Group(("kustomization.yaml", $"resources: [web.yaml]\n{change}    options: {{allowNameChange: true}}\n"), ("web.yaml", Deployment)).Single();
        Assert.True(renaming.Manifests[0].Root["metadata"]["name"].IsUnknown);
    }

    [Fact]
    public void A_Namespace_is_named_as_the_kustomization_says()
    {
        var bundle = Group(
            ("kustomization.yaml", "namespace: shop\nnamePrefix: prod-\nresources: [space.yaml, web.yaml]\n"),
            ("space.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: system}\n"),
            ("web.yaml", Deployment)).Single();
        var (space, web) = (bundle.Manifests[0], bundle.Manifests[1]);
        Assert.Equal("Namespace 'shop'", space.DisplayName);
        Assert.Equal([space], bundle.Resolve("Namespace", web.Namespace, web).Targets);
        Assert.Equal("shop", space.WithOpen([space.Root]).Name);
        Assert.False(bundle.KnowsNamespace("system"));
    }

    [Fact]
    public void Where_the_API_server_finds_a_Service_is_filled_in_with_the_namespace()
    {
        const string objects = """
            apiVersion: apiregistration.k8s.io/v1
            kind: APIService
            metadata: {name: v1.example.com}
            spec: {service: {name: web}}
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingWebhookConfiguration
            metadata: {name: web}
            webhooks:
              - clientConfig: {service: {name: web}}
              - clientConfig: {service: {name: elsewhere}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            """;
        var manifests = Group(("kustomization.yaml", "namespace: shop\nresources: [all.yaml]\n"), ("all.yaml", objects)).Single().Manifests;
        Assert.True(manifests[0].Root["spec"]["service"]["namespace"].IsUnknown);
        var webhooks = manifests[1].Root["webhooks"];
        Assert.True(webhooks[0]["clientConfig"]["service"]["namespace"].IsUnknown);
        Assert.True(webhooks[1]["clientConfig"]["service"]["namespace"].IsAbsent);
        Assert.True(Group(("all.yaml", objects)).Single().Manifests[0].Root["spec"]["service"]["namespace"].IsAbsent);
    }

    private static IReadOnlyList<Bundle> Group(params (string Name, string Text)[] texts) =>
        BundleGrouping.Group([.. texts.Select(t => new InputFile(YamlReader.Read(new Source(t.Name, t.Text)), "", IsContext: false))], []);
}
