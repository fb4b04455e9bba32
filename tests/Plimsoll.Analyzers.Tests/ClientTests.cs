using System.Globalization;

namespace Plimsoll.Analyzers.Tests;

/// <summary>Programs that use the models of KubernetesClient.</summary>
public class ClientTests
{
    private const string Pod = """
        using k8s.Models;
        var container = new V1Container { Name = "web", Image = "nginx:1.29.1", SecurityContext = new() { RunAsNonRoot = true } };
        var pod = new V1Pod { Metadata = new() { Name = "web" }, Spec = new() { Containers = [container] } };

        """;

    [Fact]
    public Task A_value_is_judged_where_it_is_written() => HoldAsync("""
        using k8s.Models;

        const string image = "nginx:1.29.1";
        var pod = new V1Pod
        {
            Metadata = new() { Name = "web" },
            Spec = new V1PodSpec
            {
                Containers = new List<V1Container> { new V1Container { Name = "web", Image = image, SecurityContext = new() { Privileged = [|PLM1042:true|] } } },
            },
        };
        Console.WriteLine(pod);
        """);

    [Theory]
    [InlineData("container.SecurityContext.Privileged = [|PLM1042:true|];")]
    [InlineData("container.SecurityContext = new V1SecurityContext { Privileged = [|PLM1042:true|] };")]
    [InlineData("pod.Spec.Containers[0].SecurityContext.Privileged = true;")]
    [InlineData("pod.Spec.Containers.Add(new() { Name = \"more\", Image = \"nginx:1.29.1\", SecurityContext = new() { Privileged = [|PLM1042:true|] } });")]
    public Task What_is_assigned_later_counts(string statement) => HoldAsync(Pod + statement);

    [Theory]
    [InlineData("if (args.Length > 0) container.SecurityContext.Privileged = true;")]
    [InlineData("foreach (var arg in args) pod.Spec.Containers.Add(new() { Name = arg, SecurityContext = new() { Privileged = args.Length > 0 } });")]
    [InlineData("Finish(pod); static void Finish(V1Pod pod) => pod.Spec.Containers.Clear();")]
    public Task What_may_happen_is_unknown(string statement) => HoldAsync(Pod.Replace("RunAsNonRoot = true", "", StringComparison.Ordinal) + statement, "PLM1042", "PLM1050");

    [Fact]
    public Task Records_are_copied_with_changes() => HoldAsync("""
        using k8s.Models;
        V1Container container = new() { Name = "web", Image = "nginx:1.29.1" };
        var pod = new V1Pod { Metadata = new() { Name = "web" }, Spec = new() { Containers = [container with { SecurityContext = new() { Privileged = [|PLM1042:true|] } }] } };
        """);

    [Fact]
    public Task Fields_of_the_class_are_followed() => HoldAsync("""
        using k8s.Models;
        _ = Program.Make();

        partial class Program
        {
            private static readonly V1SecurityContext Context = new() { Privileged = [|PLM1042:true|] };

            private static string Image => $"{Registry}/nginx:1.29.1";

            private const string Registry = "ghcr.io";

            public static V1Pod Make() => new() { Metadata = new() { Name = "web" }, Spec = new() { Containers = [new() { Name = "web", Image = Image, SecurityContext = Context }] } };
        }
        """);

    [Fact]
    public Task A_selector_is_compared_with_the_pods_of_the_program() => HoldAsync("""
        using k8s.Models;
        var labels = new Dictionary<string, string> { ["app"] = "webapp" };
        var deployment = new V1Deployment
        {
            Metadata = new() { Name = "webapp" },
            Spec = new()
            {
                Selector = new() { MatchLabels = labels },
                Template = new() { Metadata = new() { Labels = labels }, Spec = new() { Containers = [new() { Name = "web", Image = "nginx:1.29.1" }] } },
            },
        };
        var service = new V1Service
        {
            Metadata = new() { Name = "webapp" },
            Spec = new() { Selector = new Dictionary<string, string> { { "app", [|PLM1007:"webap"|] } }, Ports = [new() { Port = 80 }] },
        };
        """);

    [Fact]
    public async Task Files_are_judged_together_at_the_end()
    {
        const string workload = """
            using k8s.Models;
            static class Workloads
            {
                public static V1Pod Make() => new() { Metadata = new() { Name = "web", Labels = new Dictionary<string, string> { ["app"] = "APP" } }, Spec = new() { Containers = [new() { Name = "web", Image = "nginx:1.29.1" }] } };
            }
            """;
        const string service = """
            using k8s.Models;
            _ = new V1Service { Metadata = new() { Name = "web" }, Spec = new() { Selector = new Dictionary<string, string> { ["app"] = "webapp" }, Ports = [new() { Port = 80 }] } };
            """;
        Assert.Empty(await Project.OfClient(("program.cs", service), ("workloads.cs", workload.Replace("APP", "webapp", StringComparison.Ordinal))).FindAsync("PLM1007"));
        Assert.Single(await Project.OfClient(("program.cs", service), ("workloads.cs", workload.Replace("APP", "webap", StringComparison.Ordinal))).FindAsync("PLM1007"));
    }

    [Fact]
    public async Task Fields_are_held_against_the_version_of_the_project()
    {
        const string text = """
            using k8s.Models;
            _ = new V1Pod { Metadata = new() { Name = "web" }, Spec = new() { Hostname = "web", HostnameOverride = "web", Containers = [new() { Name = "web", Image = "nginx:1.29.1" }] } };
            """;
        var project = Project.OfClient(("program.cs", text));
        Assert.Empty(await project.FindAsync("PLM1033"));
        var old = await project.For("1.30").AnalyzeAsync();
        Assert.Contains(old, d => d.GetMessage(CultureInfo.InvariantCulture).Contains("'hostnameOverride'", StringComparison.Ordinal) && text.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length) == "HostnameOverride");
    }

    [Fact]
    public async Task Own_resources_of_the_program_are_read_too()
    {
        var found = await Project.OfClient(("program.cs", """
            using k8s;
            using k8s.Models;
            _ = new Ship { Metadata = new V1ObjectMeta { Name = "ship", Annotations = new Dictionary<string, string> { ["ignore.plimsoll.dev/unknown-field"] = "" } } };

            [KubernetesEntity(Group = "example.com", ApiVersion = "v1", Kind = "Ship", PluralName = "ships")]
            class Ship : IKubernetesObject<V1ObjectMeta>
            {
                public string ApiVersion { get; set; } = "example.com/v1";
                public string Kind { get; set; } = "Ship";
                public V1ObjectMeta Metadata { get; set; } = new();
            }
            """)).AnalyzeAsync();
        Assert.Contains(found, d => d.GetMessage(CultureInfo.InvariantCulture).Contains("gives no reason", StringComparison.Ordinal));
    }

    private static Task HoldAsync(string marked, params string[] silent) => Marks.HoldAsync(Project.OfClient, marked, silent);
}
