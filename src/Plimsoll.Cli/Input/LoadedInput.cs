using Plimsoll.Manifests.Bundles;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Input;

/// <summary>Everything that a command was given, read.</summary>
/// <param name="Configuration">What is configured for it.</param>
/// <param name="Files">The texts, in the order of arguments and names.</param>
/// <param name="Paths">Where each text lies and how it is encoded, by the name of its source; standard input is missing.</param>
/// <param name="Outside">The texts that links lead to out of the folders that were given.</param>
/// <param name="Charts">The charts whose templates were left alone.</param>
/// <param name="Skipped">What was passed over.</param>
internal sealed record LoadedInput(
    LoadedConfiguration Configuration,
    IReadOnlyList<InputFile> Files,
    IReadOnlyDictionary<string, (string FullPath, System.Text.Encoding Encoding)> Paths,
    IReadOnlySet<string> Outside,
    IReadOnlyList<Chart> Charts,
    IReadOnlyList<SkippedInput> Skipped)
{
    /// <summary>The texts sorted into what is applied together.</summary>
    public IReadOnlyList<Bundle> Bundles() => Bundles(Files);

    /// <summary>The same for texts that were changed meanwhile.</summary>
    public IReadOnlyList<Bundle> Bundles(IReadOnlyList<InputFile> files)
    {
        var templates = Configuration.PodTemplates;
        return BundleGrouping.Group(templates.IsEmpty ? files : [.. files.Select(f => f with { File = templates.Apply(f.File) })], Charts);
    }

    /// <summary>The texts for commands that change them: what links lead to elsewhere only explains the rest.</summary>
    public IReadOnlyList<InputFile> Changeable() =>
        Outside.Count == 0 ? Files : [.. Files.Select(f => Outside.Contains(f.File.Source.Name) ? f with { IsContext = true } : f)];

    /// <summary>Number of texts that hold objects, or have something wrong with them.</summary>
    public int FileCount => Files.Count(f => !f.IsContext && (f.File.Manifests.Count > 0 || f.File.Problems.Count > 0));
}
