using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Plimsoll.Testing;

namespace Plimsoll.Package.Tests;

/// <summary>Fresh projects hear the analyzers as soon as they refer to the packages, and nothing of the machinery behind them.</summary>
public sealed partial class AnalyzerPackageTests(AnalyzerFeed feed) : IClassFixture<AnalyzerFeed>
{
    private const string Port = "warning PLM1039: Service 'web', spec.ports[0]: 70000 is no port: write a number from 1 to 65535";

    private static readonly string VersionOfClient = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
        .Single(p => p.Attribute("Include")!.Value == "KubernetesClient").Attribute("Version")!.Value;

    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          ports:
            - port: 70000
        """;

    [Fact]
    public void A_program_in_the_language_needs_one_package()
    {
        using var place = feed.Visit();
        place.Write("app.csproj", Project("""<PackageReference Include="Plimsoll.Dsl" Version="*" />"""));
        place.Write("program.cs", """
            using Plimsoll;
            return Manifest.Write(new Service("web") { Spec = new() { Ports = [new() { Port = 70000 }] } });
            """);
        Hear(place, "build", $"program.cs(2,83): {Port}");
        Assert.Contains("\nkind: Service\n", place.Succeed("dotnet", "run", "--no-build"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_operator_of_the_samples_hears_what_is_promised()
    {
        using var place = feed.Visit();
        place.Write("operator.csproj", Project($"""
            <PackageReference Include="KubernetesClient" Version="{VersionOfClient}" />
            <PackageReference Include="Plimsoll.Analyzers" Version="*" PrivateAssets="all" />
            """));
        place.Write("Program.cs", File.ReadAllText(Repository.PathOf("samples", "operator", "Program.cs")));
        Golden.Matches(Repository.PathOf("samples", "operator", "expected.txt"), string.Concat(Build(place, "build").Select(l => l + "\n")));
    }

    [Fact]
    public void A_web_project_with_YAML_beside_it()
    {
        using var place = feed.Visit();
        place.Write("app.csproj", Project(
            """<PackageReference Include="Plimsoll.Analyzers" Version="*" PrivateAssets="all" /><PlimsollManifests Include="infra/**/*.yaml" />""",
            "Microsoft.NET.Sdk.Web"));
        place.Write("program.cs", "WebApplication.CreateBuilder(args).Build().Run();\n");
        foreach (var file in new[] { "k8s/base/service.yaml", "deploy/service.yml", "manifests/service.yaml", "infra/service.yaml", "elsewhere/service.yaml" })
            place.Write(file, Service);
        Hear(
            place,
            "build",
            $"deploy/service.yml(7,13): {Port}",
            $"infra/service.yaml(7,13): {Port}",
            $"k8s/base/service.yaml(7,13): {Port}",
            $"manifests/service.yaml(7,13): {Port}");
        place.Write("app.csproj", place.Read("app.csproj").Replace("<OutputType>", "<EnableDefaultPlimsollManifests>false</EnableDefaultPlimsollManifests><OutputType>", StringComparison.Ordinal));
        Hear(place, "build", $"infra/service.yaml(7,13): {Port}");
    }

    [Fact]
    public void A_program_of_one_file_with_YAML_beside_it()
    {
        using var place = feed.Visit();
        place.Write("shop.cs", """
            #:package Plimsoll.Dsl@*
            using Plimsoll;
            return Manifest.Write(new Service("web") { Spec = new() { Ports = [new() { Port = 70000 }] } });
            """);
        place.Write("k8s/service.yaml", Service);
        Hear(place, "build shop.cs", $"k8s/service.yaml(7,13): {Port}", $"shop.cs(3,83): {Port}");
        Assert.Contains("\nkind: Service\n", place.Succeed("dotnet", "run", "shop.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_of_one_file_judges_what_it_builds()
    {
        using var place = feed.Visit();
        place.Write("shop.cs", """
            #:package Plimsoll.Dsl@*
            #:package Plimsoll.Dsl.Lint@*
            using Plimsoll;
            int[] ports = [80, 70000];
            return Manifest.Write([.. ports.Select(p => new Service($"web-{p}")
            {
                Spec = new() { Selector = [("app", "elsewhere")], Ports = [new() { Port = p }] },
            })]);
            """);
        var (code, output) = place.Run("dotnet", "run", "shop.cs", "--", "--lint");
        Assert.True(code == 1, output);
        Assert.Contains("Service 'web-70000', spec.ports[0]: 70000 is no port", output, StringComparison.Ordinal);
        Assert.Contains("shop.cs:5:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_packages_together_say_everything_once()
    {
        using var place = feed.Visit();
        place.Write("app.csproj", Project("""<PackageReference Include="Plimsoll.Dsl" Version="*" /><PackageReference Include="Plimsoll.Analyzers" Version="*" PrivateAssets="all" />"""));
        place.Write("program.cs", "return 0;\n");
        place.Write("k8s/service.yaml", Service);
        Hear(place, "build", $"k8s/service.yaml(7,13): {Port}");
    }

    [Theory]
    [InlineData("Plimsoll.Analyzers", "Plimsoll.Analyzers.dll Plimsoll.CodeFixes.dll Plimsoll.Engine.dll Plimsoll.Manifests.dll Plimsoll.Rules.dll Plimsoll.Schemas.dll YamlDotNet.dll")]
    [InlineData("Plimsoll.Dsl", "Plimsoll.Analyzers.dll Plimsoll.CodeFixes.dll Plimsoll.Engine.dll Plimsoll.Manifests.dll Plimsoll.Rules.dll Plimsoll.Schemas.dll YamlDotNet.dll")]
    public void What_is_private_is_inside_and_the_package_says_what_it_is(string package, string analyzers)
    {
        using var archive = ZipFile.OpenRead(feed.PackageOf(package));
        var inside = archive.Entries.Select(e => e.FullName).Where(n => n.StartsWith("analyzers/dotnet/cs/", StringComparison.Ordinal)).Select(Path.GetFileName);
        Assert.Equal(analyzers, string.Join(' ', inside.Order(StringComparer.Ordinal)));
        Assert.DoesNotContain("<dependency ", DescriptionIn(archive), StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_for_programs_need_the_language_and_nothing_else()
    {
        using var archive = ZipFile.OpenRead(feed.PackageOf("Plimsoll.Dsl.Lint"));
        Assert.Equal(
            "lib/net10.0/Plimsoll.Dsl.Lint.dll lib/net10.0/Plimsoll.Engine.dll lib/net10.0/Plimsoll.Reports.dll lib/net10.0/Plimsoll.Rules.dll lib/net10.0/Wcwidth.dll ref/net10.0/Plimsoll.Dsl.Lint.dll",
            string.Join(' ', archive.Entries.Select(e => e.FullName).Where(n => n.EndsWith(".dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));
        Assert.Equal(["Plimsoll.Dsl"], XDocument.Parse(DescriptionIn(archive)).Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value));
    }

    private static string DescriptionIn(ZipArchive archive)
    {
        using var reader = new StreamReader(archive.Entries.Single(e => e.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
        var description = reader.ReadToEnd();
        Assert.Contains("""<license type="expression">MIT</license>""", description, StringComparison.Ordinal);
        Assert.Contains("<readme>README.md</readme>", description, StringComparison.Ordinal);
        Assert.NotNull(archive.GetEntry("README.md"));
        return description;
    }

    private static void Hear(Place place, string command, params string[] expected) =>
        Assert.Equal(string.Join('\n', expected), string.Join('\n', Build(place, command)));

    // Every word of the build counts: AD0001 is an analyzer that broke down, CS8032 one that could not be loaded, CS9057 one that is newer than the compiler.
    private static List<string> Build(Place place, string command)
    {
        var (code, output) = place.Run("dotnet", [.. command.Split(' '), "-nologo", "-tl:off", "-v:minimal"]);
        Assert.True(code == 0, output);
        return
        [
            .. SaidPattern().Matches(output).Select(m => m.Value.Replace(place.Folder + "/", "", StringComparison.Ordinal)).Select(l => ProjectPattern().Replace(l, ""))
                .Distinct(StringComparer.Ordinal).OrderBy(l => l.Split('(')[0], StringComparer.Ordinal).ThenBy(LineIn).ThenBy(l => l, StringComparer.Ordinal),
        ];
    }

    private static int LineIn(string said) => int.TryParse(LinePattern().Match(said).Groups["line"].Value, CultureInfo.InvariantCulture, out var line) ? line : 0;

    private static string Project(string items, string sdk = "Microsoft.NET.Sdk") => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;

    [GeneratedRegex(@"^.*\b(?:warning|error) [A-Z]+\d+: .*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SaidPattern();

    [GeneratedRegex(@" \[[^\[\]]*\]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectPattern();

    [GeneratedRegex(@"\((?<line>\d+),", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinePattern();
}
