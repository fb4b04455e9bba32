using Plimsoll.Engine.Configuring;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Rules;

namespace Plimsoll.Cli.Input;

/// <summary>Finds and reads the configuration.</summary>
internal static class ConfigurationLoader
{
    /// <summary>The configuration that was named, or the nearest one upwards from a path, or none.</summary>
    /// <param name="named">The file that the user named; null when none was.</param>
    /// <param name="firstPath">Where the search begins: a file, a folder or <c>-</c>.</param>
    /// <exception cref="UsageException">The file that was named cannot be read.</exception>
    /// <exception cref="ConfigurationException">Something is wrong with what it says.</exception>
    public static LoadedConfiguration Load(string? named, string firstPath)
    {
        var path = named ?? Find(firstPath);
        if (path is null)
            return LoadedConfiguration.None;
        if (!File.Exists(path))
            throw new UsageException($"--config {path}: there is no such file");
        var name = Path.GetRelativePath(Environment.CurrentDirectory, Path.GetFullPath(path)).Replace('\\', '/');
        var text = TextFile.Read(path, name, ReadLimits.Default, isExplicit: true);
        if (text.Problem is { } unreadable)
            throw new UsageException($"{name}: {unreadable.Message}");
        var file = ConfigurationReader.Read(text.Source, RuleCatalogue.All);
        var loaded = new LoadedConfiguration(file, Path.GetDirectoryName(Path.GetFullPath(path))!);
        List<ConfigurationProblem> problems = [.. file.Problems, .. MissingPaths(loaded, file)];
        return problems.Count == 0 ? loaded : throw new ConfigurationException(file with { Problems = problems });
    }

    private static string? Find(string firstPath)
    {
        var start = firstPath == "-" ? Environment.CurrentDirectory : Path.GetFullPath(firstPath);
        for (var folder = Directory.Exists(start) ? start : Path.GetDirectoryName(start); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, ConfigurationFile.FileName);
            if (File.Exists(path))
                return path;
        }

        return null;
    }

    private static IEnumerable<ConfigurationProblem> MissingPaths(LoadedConfiguration loaded, ConfigurationFile file)
    {
        foreach (var key in new[] { "context", "schemas" })
        {
            var list = file.Root[key];
            foreach (var item in list.IsSequence ? [.. list.Children] : new List<Node> { list })
            {
                if (item.Text is { } path && !Path.Exists(loaded.PathOf(path)))
                    yield return new ConfigurationProblem(item.Place, $"'{path}' does not exist", "write a path relative to this file");
            }
        }
    }
}
