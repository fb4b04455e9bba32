namespace Plimsoll.Analyzers.Tests;

/// <summary>YAML within string literals is judged where it stands.</summary>
public class LiteralTests
{
    private const string Pod = """
        apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
                - name: web
                  image: nginx:1.29.1
                  securityContext:
                    privileged: [|PLM1042:true|]
        """;

    [Theory]
    [InlineData("_ = KubernetesYaml.Deserialize<V1Pod>(", ");")]
    [InlineData("// lang=yaml\nvar pod = ", ";")]
    [InlineData("Apply(", ");\nstatic void Apply([System.Diagnostics.CodeAnalysis.StringSyntax(\"yaml\")] string text) { }")]
    public Task A_literal_that_is_YAML_is_read(string before, string after) =>
        Marks.HoldAsync(Project.OfClient, $"using k8s;\nusing k8s.Models;\n{before}\"\"\"\n    {Pod}\n    ---\n    {Pod}\n    \"\"\"{after}");

    [Fact]
    public Task Other_literals_are_not() =>
        Marks.HoldAsync(Project.OfClient, $"using k8s;\nusing k8s.Models;\nvar text = \"\"\"\n    {Pod.Replace("[|PLM1042:true|]", "true", StringComparison.Ordinal)}\n    \"\"\";", "PLM1042");
}
