using System.Reflection;
using System.Text.Json.Serialization;
using Plimsoll.Schemas.Catalogue;

namespace Plimsoll.Dsl.Tests;

/// <summary>What holds for the generated records.</summary>
public sealed class RecordTests
{
    private static readonly Type[] Records = [.. typeof(ApiRecord).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(ApiRecord)) && !t.IsAbstract)];

    [Fact]
    public void Every_kind_that_manifests_hold_has_a_record()
    {
        var kinds = Records.Select(t => t.GetCustomAttribute<ApiKindAttribute>()).OfType<ApiKindAttribute>().Select(a => $"{a.ApiVersion} {a.Kind}");
        var expected = ApiCatalogue.Kubernetes.Kinds.Where(k => k.Schema.Fields["metadata"]?.Schema.Name == "meta.v1.ObjectMeta").Select(k => $"{k.ApiVersion} {k.Kind}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), kinds.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(typeof(Deployment), "apps/v1")]
    [InlineData(typeof(HorizontalPodAutoscaler), "autoscaling/v2")]
    [InlineData(typeof(HorizontalPodAutoscalerV1), "autoscaling/v1")]
    [InlineData(typeof(Event), "v1")]
    [InlineData(typeof(EventsEvent), "events.k8s.io/v1")]
    [InlineData(typeof(ResourceClaim), "resource.k8s.io/v1")]
    [InlineData(typeof(ResourceClaimV1Beta1), "resource.k8s.io/v1beta1")]
    [InlineData(typeof(FlowSchemaV1Beta3), "flowcontrol.apiserver.k8s.io/v1beta3")]
    public void The_newest_stable_version_has_the_plain_name(Type record, string apiVersion) =>
        Assert.Equal(apiVersion, record.GetCustomAttribute<ApiKindAttribute>()!.ApiVersion);

    [Fact]
    public void No_name_means_something_else_beside_the_usings_that_programs_have()
    {
        var names = typeof(ApiRecord).Assembly.GetExportedTypes().Where(t => !t.IsNested && !t.IsGenericType && !(t.IsAbstract && t.IsSealed)).Select(t => $"typeof({t.Name})");
        Assert.Empty(new CSharpProgram($"using Plimsoll; return new Type[] {{ {string.Join(", ", names)} }}.Length;").Diagnostics);
    }

    [Fact]
    public void Marks_tell_the_versions_of_kinds_and_fields()
    {
        Assert.Equal("1.30", typeof(ServiceSpec).GetProperty(nameof(ServiceSpec.TrafficDistribution))!.GetCustomAttribute<SinceAttribute>()!.Version);
        Assert.Equal("1.32", typeof(FlowSchemaV1Beta3).GetCustomAttribute<RemovedInAttribute>()!.Version);
        Assert.Null(typeof(Deployment).GetCustomAttribute<SinceAttribute>());
    }

    [Fact]
    public void Properties_tell_their_names_in_YAML()
    {
        var unnamed = Records.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(p => p.SetMethod is not null && p.DeclaringType != typeof(CustomObject) && p.GetCustomAttribute<JsonPropertyNameAttribute>() is null);
        Assert.Empty(unnamed);
        Assert.Equal("$ref", typeof(JSONSchemaProps).GetProperty(nameof(JSONSchemaProps.Ref))!.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name);
    }

    [Fact]
    public void Records_are_equal_when_their_values_are()
    {
        static Deployment Make() => new("web")
        {
            Spec = new()
            {
                Selector = new() { MatchLabels = [("app", "web")] },
                Template = new() { Spec = new() { Containers = [new() { Name = "web", Image = "web:1", Args = ["a"], Ports = [new() { Port = 80 }] }] } },
            },
        };

        var (one, two) = (Make(), Make());
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.NotEqual(one, two with { Comment = "another" });
        Assert.NotEqual(one, two.Patch("/spec/replicas", 2));
        Assert.NotEqual(one, two with { Spec = two.Spec! with { Replicas = 3 } });
        Assert.NotEqual(one, two with { Extra = [("status", "x")] });
        Assert.Null(one.Spec!.Replicas);
    }

    [Fact]
    public void A_copy_leaves_its_original_alone()
    {
        var original = new Container { Name = "web", Image = "web:1" };
        var copy = original with { Image = "web:2" };
        Assert.Equal(("web:1", "web:2", "web"), (original.Image, copy.Image, copy.Name));
    }

    [Fact]
    public void Extra_fields_are_written_and_never_in_place_of_known_ones()
    {
        Assert.EndsWith("stage: new\n", Manifest.ToYaml(new ConfigMap("c") { Extra = [("stage", "new")] }), StringComparison.Ordinal);
        Assert.EndsWith("immutable: \"yes\"\n", Manifest.ToYaml(new ConfigMap("c") { Extra = [("immutable", "yes")] }), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Manifest.ToYaml(new ConfigMap("c") { Immutable = true, Extra = [("immutable", "yes")] }));
    }

    [Fact]
    public void Metadata_without_a_name_keep_the_one_that_was_given()
    {
        var config = new ConfigMap("web") { Metadata = new() { Namespace = "shop" } };
        Assert.Equal(("web", "shop"), (config.Metadata!.Name, config.Metadata.Namespace));
        Assert.Equal("api", new ConfigMap("web") { Metadata = "api" }.Metadata!.Name);
    }

    [Fact]
    public void Objects_know_the_line_that_made_them()
    {
        var origin = new ConfigMap("web").Origin;
        Assert.EndsWith("RecordTests.cs", origin.File, StringComparison.Ordinal);
        Assert.True(origin.Line > 100);
    }
}
