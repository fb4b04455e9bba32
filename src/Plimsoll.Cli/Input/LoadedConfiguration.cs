using Plimsoll.Engine.Configuring;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Cli.Input;

/// <summary>The configuration that counts, and where it lies.</summary>
/// <param name="File">What was read; null when there is none.</param>
/// <param name="Folder">The folder that its paths and patterns are relative to, as a full path.</param>
internal sealed record LoadedConfiguration(ConfigurationFile? File, string Folder)
{
    /// <summary>Nothing is configured.</summary>
    public static LoadedConfiguration None => new(null, Environment.CurrentDirectory);

    /// <summary>What it says.</summary>
    public Configuration Settings { get; } = File?.Settings ?? new();

    /// <summary>The files and folders that explain the others, as paths from here.</summary>
    public IEnumerable<string> Context => Settings.Context.Select(PathOf);

    /// <summary>The files and folders with definitions of custom kinds, as paths from here.</summary>
    public IEnumerable<string> Schemas => Settings.Schemas.Select(PathOf);

    /// <summary>The file of known findings, as a path from here; null when there is none.</summary>
    public string? Baseline => Settings.Baseline is { } path ? PathOf(path) : null;

    /// <summary>Where custom kinds keep their pod templates.</summary>
    public PodTemplatePaths PodTemplates => PodTemplatePaths.Of(Settings.Workloads);

    /// <summary>A path of the configuration as a path from here.</summary>
    public string PathOf(string path) =>
        Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(Folder, path)).Replace('\\', '/');

    /// <summary>A path from here as the configuration's patterns see it; null when it lies outside its folder.</summary>
    public string? PathBelow(string path)
    {
        var below = Path.GetRelativePath(Folder, Path.GetFullPath(path)).Replace('\\', '/');
        return below == ".." || below.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(below) ? null : below;
    }
}
