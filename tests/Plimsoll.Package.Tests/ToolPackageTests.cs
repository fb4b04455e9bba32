namespace Plimsoll.Package.Tests;

public sealed class ToolPackageTests(ToolFeed feed) : IClassFixture<ToolFeed>
{
    [Fact]
    public void The_tool_installs_from_a_feed_and_runs()
    {
        using var place = feed.Visit();
        place.Write("bad.yaml", Place.Bad);
        place.Succeed("dotnet", "tool", "install", "Plimsoll", "--tool-path", "tools");
        Assert.Matches(@"^\d+\.\d+\.\d+", place.Succeed(place.PathOf("tools/plimsoll"), "--version"));
        var (code, output) = place.Run(place.PathOf("tools/plimsoll"), "lint");
        Assert.Equal(1, code);
        Assert.Contains("error[privileged-container]", output, StringComparison.Ordinal);

        // The name by which kubectl finds its plug-ins.
        File.CreateSymbolicLink(place.PathOf("tools/kubectl-plimsoll"), place.PathOf("tools/plimsoll"));
        Assert.Equal(1, place.Run(place.PathOf("tools/kubectl-plimsoll"), "lint", "--quiet").ExitCode);
        if (!Place.Has("kubectl"))
            return;
        place.Set("PATH", $"{place.PathOf("tools")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}");
        Assert.Contains("error[privileged-container]", place.Run("kubectl", "plimsoll", "lint").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tool_runs_without_being_installed()
    {
        using var place = feed.Visit();
        Assert.Matches(@"\d+\.\d+\.\d+", place.Succeed("dotnet", "tool", "exec", "Plimsoll", "--yes", "--", "--version"));
    }

    [Fact]
    public void A_build_tells_findings_at_their_lines_and_only_when_manifests_changed()
    {
        using var place = feed.Visit();
        place.Write("app.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Plimsoll.MSBuild" Version="*" PrivateAssets="all" /></ItemGroup>
            </Project>
            """);
        place.Write("k8s/good.yaml", Place.Good);
        Assert.DoesNotContain("warning", place.Succeed("dotnet", "build"), StringComparison.Ordinal);
        const string skipped = "Skipping target \"LintManifests\"";
        Assert.Contains(skipped, place.Succeed("dotnet", "build", "--no-restore", "-v", "d"), StringComparison.Ordinal);

        place.Write("k8s/bad.yaml", Place.Bad);
        var output = place.Succeed("dotnet", "build", "--no-restore");
        Assert.Contains("k8s/bad.yaml(10,21): warning privileged-container: ", output, StringComparison.Ordinal);
        Assert.Contains("warning privileged-container: ", place.Succeed("dotnet", "build", "--no-restore"), StringComparison.Ordinal);
        Assert.DoesNotContain("privileged-container", place.Succeed("dotnet", "build", "--no-restore", "-p:LintManifests=false"), StringComparison.Ordinal);
        Assert.Equal(1, place.Run("dotnet", "build", "--no-restore", "-p:LintManifestsFailBuild=true").ExitCode);

        // Mended in the configuration: the file it is in is an input too.
        place.Write("plimsoll.yaml", "rules: { privileged-container: off }\n");
        Assert.DoesNotContain("privileged-container", place.Succeed("dotnet", "build", "--no-restore"), StringComparison.Ordinal);
    }
}
