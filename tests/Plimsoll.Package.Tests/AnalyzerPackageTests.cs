namespace Plimsoll.Package.Tests;

/// <summary>Projects of users hear the analyzers once they refer to the packages, and nothing of the machinery behind them.</summary>
public class AnalyzerPackageTests(LocalFeed feed) : IClassFixture<LocalFeed>
{
    private const string Privileged = "container 'web' has root access to the node it runs on";

    [Fact]
    public void A_program_of_the_language() => Hear(
        feed.Build("language", ("app.csproj", Project("""<PackageReference Include="Plimsoll.Dsl" Version="VERSION" />""")), ("program.cs", """
            using Plimsoll;
            return Manifest.Write(new Pod("web") { Spec = new() { Containers = [new() { Name = "web", Image = "nginx:1.29.1", SecurityContext = new() { Privileged = true } }] } });
            """)),
        "program.cs(2,143): warning PLM1042: " + Privileged);

    [Fact]
    public void A_program_that_uses_KubernetesClient() => Hear(
        feed.Build(
            "operator",
            ("app.csproj", Project("""<PackageReference Include="KubernetesClient" Version="21.0.8" /><PackageReference Include="Plimsoll.Analyzers" Version="VERSION" PrivateAssets="all" />""")),
            ("program.cs", """
                using k8s.Models;
                Console.WriteLine(new V1Pod { Metadata = new() { Name = "web" }, Spec = new() { Containers = [new() { Name = "web", Image = "nginx:1.29.1", SecurityContext = new() { Privileged = true } }] } });
                """)),
        "program.cs(2,", "warning PLM1042: " + Privileged);

    [Fact]
    public void A_web_project_with_YAML() => Hear(
        feed.Build(
            "web",
            ("app.csproj", Project("""<PackageReference Include="Plimsoll.Analyzers" Version="VERSION" PrivateAssets="all" />""", "Microsoft.NET.Sdk.Web")),
            ("program.cs", "WebApplication.CreateBuilder(args).Build().Run();"),
            ("k8s/pod.yaml", """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                spec:
                  containers:
                    - name: web
                      image: nginx:1.29.1
                      securityContext:
                        privileged: true
                """)),
        "k8s/pod.yaml(10,21): warning PLM1042: " + Privileged);

    [Fact]
    public void A_program_of_one_file() => Hear(
        feed.Build("file", ("shop.cs", """
            #:package Plimsoll.Dsl@VERSION
            using Plimsoll;
            return Manifest.Write(new Pod("web") { Spec = new() { Containers = [new() { Name = "web", Image = "nginx:1.29.1", SecurityContext = new() { Privileged = true } }] } });
            """)),
        "shop.cs(3,143): warning PLM1042: " + Privileged);

    private static void Hear(string output, params string[] expected)
    {
        // The analyzer broke down, could not be loaded, or is newer than the compiler.
        foreach (var broken in new[] { "AD0001", "CS8032", "CS9057", ": error " })
            Assert.False(output.Contains(broken, StringComparison.Ordinal), output);
        foreach (var text in expected)
            Assert.True(output.Contains(text, StringComparison.Ordinal), output);
    }

    private static string Project(string references, string sdk = "Microsoft.NET.Sdk") => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>{references}</ItemGroup>
        </Project>
        """;
}
