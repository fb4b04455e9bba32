using Plimsoll.Cli.Input;
using Plimsoll.Manifests.Kustomize;

namespace Plimsoll.Cli.Configuring;

/// <summary>What a folder holds, as far as a configuration should care.</summary>
/// <param name="HasCSharp">Whether a C# project is among it.</param>
/// <param name="HasKustomization">Whether a kustomization is.</param>
/// <param name="Chart">The first chart, relative to the folder; null when there is none.</param>
/// <param name="Definitions">Folders with definitions of custom kinds, relative to the folder.</param>
internal sealed record ProjectSort(bool HasCSharp, bool HasKustomization, string? Chart, IReadOnlyList<string> Definitions)
{
    private const int Depth = 4;

    /// <summary>The most telling part in words.</summary>
    public string Description => this switch
    {
        { HasCSharp: true } => "a C# project",
        { HasKustomization: true } => "kustomizations",
        { Chart: not null } => "a chart",
        _ => "plain manifests",
    };

    /// <summary>Looks at a folder and what is a few steps below it.</summary>
    public static ProjectSort Of(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = Depth, IgnoreInaccessible = true };
        var files = Directory.EnumerateFiles(folder, "*", options)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(s => s is "node_modules" or "bin" or "obj" || s.StartsWith('.')))
            .Order(StringComparer.Ordinal)
            .ToList();
        var chart = files.Find(f => ChartFolder.IsOwnFile(Path.GetFileName(f)) && Path.GetFileName(f) == "Chart.yaml");
        return new ProjectSort(
            files.Exists(f => Path.GetExtension(f) is ".csproj" or ".sln" or ".slnx"),
            files.Exists(Kustomization.IsFileName),
            chart is null ? null : chart.Contains('/', StringComparison.Ordinal) ? Path.GetDirectoryName(chart)!.Replace('\\', '/') : ".",
            [.. files.Where(FolderWalk.IsManifestName).Select(f => Path.GetDirectoryName(f)!.Replace('\\', '/')).Where(d => Path.GetFileName(d) is "crds" or "crd").Distinct(StringComparer.Ordinal)]);
    }
}
