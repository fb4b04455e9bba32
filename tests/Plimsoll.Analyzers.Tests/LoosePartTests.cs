namespace Plimsoll.Analyzers.Tests;

/// <summary>Parts of objects that no object is seen to hold are judged by what they say, never by what they lack.</summary>
public class LoosePartTests
{
    [Theory]
    [InlineData("V1Container Make() => new() { Name = \"web\", Image = \"nginx:1.29.1\", SecurityContext = new() { Privileged = [|PLM1042:true|] } };")]
    [InlineData("V1SecurityContext Make() => new() { Privileged = [|PLM1042:true|] };")]
    [InlineData("V1PodSpec Make() => new() { Containers = [new() { Name = \"web\", SecurityContext = new() { Privileged = [|PLM1042:true|] } }] };")]
    [InlineData("V1PodTemplateSpec Make() => new() { Spec = new() { Containers = [new() { Name = \"web\", SecurityContext = new() { Privileged = [|PLM1042:true|] } }] } };")]
    [InlineData("V1ContainerPort Make() => new() { ContainerPort = [|PLM1039:70000|] };")]
    [InlineData("V1ServicePort Make() => new() { Port = [|PLM1039:70000|] };")]
    [InlineData("V1DeploymentSpec Make() => new() { Replicas = [|PLM1040:-1|] };")]
    [InlineData("V1ResourceRequirements Make() => new() { Limits = new Dictionary<string, ResourceQuantity> { [\"memory\"] = new([|PLM1041:\"512MB\"|]) } };")]
    [InlineData("void Add(IList<V1Container> all) => all.Add(new() { Name = \"web\", Image = [|PLM1024:\"nginx:latest\"|] });")]
    public Task What_a_part_says_is_judged(string method) => Marks.HoldAsync(Project.OfClient, $"using k8s.Models;\nSystem.Console.WriteLine();\npartial class Program\n{{\n    static {method}\n}}");

    [Fact]
    public Task What_a_part_lacks_may_be_set_by_others() => Marks.HoldAsync(
        Project.OfClient,
        """
        using k8s.Models;
        System.Console.WriteLine();
        partial class Program
        {
            static V1Container Make(string name) => new() { Name = name, Image = "nginx:1.29.1", Ports = [new() { ContainerPort = 80 }] };

            static V1PodSpec Pod() => new() { Containers = [Make("a"), Make("b")], SecurityContext = new() };
        }
        """,
        "PLM1024", "PLM1219", "PLM1301", "PLM1302", "PLM1026", "PLM1315", "PLM1042", "PLM1034");

    [Fact]
    public Task What_stands_in_an_object_is_told_once() => Marks.HoldAsync(
        Project.OfClient,
        """
        using k8s.Models;
        var container = new V1Container { Name = "web", Image = "nginx:1.29.1", SecurityContext = new() { Privileged = [|PLM1042:true|] } };
        var pod = new V1Pod { Metadata = new() { Name = "web" }, Spec = new() { Containers = [container] } };
        """);

    [Fact]
    public Task Records_are_judged_alike() => Marks.HoldAsync(
        Project.OfDsl,
        """
        using Plimsoll;
        System.Console.WriteLine();
        partial class Program
        {
            static Container Make() => new() { Name = "web", Image = [|PLM1024:"nginx:latest"|], SecurityContext = new() { Privileged = [|PLM1042:true|] } };

            static Resources Sizes() => new() { Memory = 2.Gi };

            static Workload Finish(Workload web) => web with { MoreContainers = [new() { Name = [|PLM1302:"side"|], Image = [|PLM1024:"side:latest"|] }] };
        }
        """,
        "PLM1026", "PLM1316");
}
