using k8s;
using Plimsoll.Engine.Rules;
using Plimsoll.Testing;

namespace Plimsoll.Dsl.Tests;

/// <summary>Whole programs, compiled and run as their authors would.</summary>
public sealed class ProgramTests
{
    private static readonly string Sample = Repository.PathOf("samples", "mongo-webapp-csharp", "mongo-webapp.cs");
    private static readonly string Shop = Repository.PathOf("tests", "Plimsoll.Dsl.Tests", "Programs", "Shop.cs");

    [Fact]
    public void The_sample_writes_the_manifests_of_the_walkthrough()
    {
        var written = Trees.Of(Output(Sample));
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("samples", "mongo-webapp-fixed"), "*.yaml"))
        {
            // The definition of ExternalSecrets comes with their operator, not with the application.
            foreach (var (name, tree) in Trees.Of(File.ReadAllText(path), path).Where(t => !t.Key.StartsWith("CustomResourceDefinition", StringComparison.Ordinal)))
                expected.Add(name, tree);
        }

        Assert.Equal(expected.Keys, written.Keys);
        Assert.All(expected, e => Assert.Equal(e.Value, written[e.Key]));
    }

    [Fact]
    public void The_sample_is_silent_under_the_rules()
    {
        var definition = File.ReadAllText(Repository.PathOf("samples", "mongo-webapp-fixed", "external-secret-crd.yaml"));
        Assert.Empty(Lint.Run([("app.yaml", Output(Sample)), ("crd.yaml", definition)], Lint.Rules(Profile.Recommended)).Findings);
    }

    [Fact]
    public void Programs_are_shorter_than_in_other_languages()
    {
        Assert.True(File.ReadLines(Sample).Count() < 40);
        Assert.True(File.ReadLines(Shop).Count() < 27);
    }

    [Fact]
    public void The_shop_is_written_as_approved() => Golden.Matches(Path.ChangeExtension(Shop, ".verified.yaml"), Output(Shop));

    [Theory]
    [InlineData("samples/mongo-webapp-csharp/mongo-webapp.cs", 5)]
    [InlineData("tests/Plimsoll.Dsl.Tests/Programs/Shop.cs", 6)]
    public void The_client_of_Kubernetes_reads_what_is_written_and_knows_every_field(string program, int objects)
    {
        var yaml = string.Join("---\n", Output(Repository.PathOf(program)).Split("---\n").Where(d => !d.Contains("external-secrets.io", StringComparison.Ordinal)));
        Assert.Equal(objects, KubernetesYaml.LoadAllFromString(yaml, strict: true).Count);
    }

    [Fact]
    public void Two_runs_write_the_same() => Assert.Equal(Output(Shop), Output(Shop));

    private static string Output(string path)
    {
        var program = new CSharpProgram(File.ReadAllText(path), path);
        Assert.Empty(program.Diagnostics);
        var (exitCode, output, error) = program.Run();
        Assert.Equal((0, ""), (exitCode, error));
        return output;
    }
}
