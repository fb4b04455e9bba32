using Plimsoll.Testing;

namespace Plimsoll.Package.Tests;

/// <summary>Packages of this repository in a folder, packed once for all tests of a class.</summary>
public abstract class Feed : IDisposable
{
    private readonly Place _place = new();

    /// <summary>The folder with the packages.</summary>
    public string Folder => _place.PathOf("feed");

    /// <summary>The file of a package.</summary>
    public string PackageOf(string id) => Directory.GetFiles(Folder, id + ".0.*.nupkg").Single();

    /// <summary>A place that gets its packages from this folder alone, and keeps them to itself.</summary>
    public Place Visit()
    {
        var place = new Place();
        place.Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{Folder}" /></packageSources>
              <fallbackPackageFolders><clear />{string.Concat(Restored.Select(r => $"<add key=\"restored\" value=\"{r}\" />"))}</fallbackPackageFolders>
            </configuration>
            """);
        place.Set("NUGET_PACKAGES", place.PathOf("packages"));
        return place;
    }

    /// <summary>Folders with packages of others, which were restored before.</summary>
    protected virtual IEnumerable<string> Restored => [];

    /// <inheritdoc/>
    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Packs a project; what the tests were built with is not built again.</summary>
    protected void Pack(string project, params string[] arguments) => _place.Succeed(
        "dotnet", ["pack", Repository.PathOf(project), "-c", "Release", "-o", Folder, "-p:RunAnalyzers=false", "-v", "q", .. arguments]);
}
