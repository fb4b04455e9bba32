using Plimsoll.Testing;

namespace Plimsoll.Package.Tests;

/// <summary>The packages of this repository in a folder, packed once for all tests.</summary>
public sealed class Feed : IDisposable
{
    private readonly Place _place = new();

    public Feed()
    {
        Pack("src/Plimsoll.Cli", "-r", "any", "-p:PublishAot=false");
        Pack("src/Plimsoll.Cli", "-p:ToolPackageRuntimeIdentifiers=any");
        Pack("src/Plimsoll.MSBuild");
    }

    /// <summary>The folder with the packages.</summary>
    public string Folder => _place.PathOf("feed");

    /// <summary>A place that gets its packages from this folder alone, and keeps them to itself.</summary>
    public Place Visit()
    {
        var place = new Place();
        place.Write("nuget.config", $"<configuration><packageSources><clear /><add key=\"feed\" value=\"{Folder}\" /></packageSources></configuration>");
        place.Set("NUGET_PACKAGES", place.PathOf("packages"));
        return place;
    }

    /// <inheritdoc/>
    public void Dispose() => _place.Dispose();

    // What the tests were built with is not built again.
    private void Pack(string project, params string[] arguments) => _place.Succeed(
        "dotnet", ["pack", Repository.PathOf(project), "-c", "Release", "-o", Folder, "-p:RunAnalyzers=false", "-v", "q", .. arguments]);
}
