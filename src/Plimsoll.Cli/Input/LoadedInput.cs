using Plimsoll.Manifests.Bundles;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Input;

/// <summary>Everything that a command was given, read.</summary>
/// <param name="Files">The texts, in the order of arguments and names.</param>
/// <param name="Paths">Where each text lies and how it is encoded, by the name of its source; standard input is missing.</param>
/// <param name="Charts">The charts whose templates were left alone.</param>
/// <param name="Skipped">What was passed over.</param>
internal sealed record LoadedInput(
    IReadOnlyList<InputFile> Files,
    IReadOnlyDictionary<string, (string FullPath, System.Text.Encoding Encoding)> Paths,
    IReadOnlyList<Chart> Charts,
    IReadOnlyList<SkippedInput> Skipped)
{
    /// <summary>The texts sorted into what is applied together.</summary>
    public IReadOnlyList<Bundle> Bundles() => BundleGrouping.Group(Files, Charts);

    /// <summary>Number of texts that hold objects, or have something wrong with them.</summary>
    public int FileCount => Files.Count(f => !f.IsContext && (f.File.Manifests.Count > 0 || f.File.Problems.Count > 0));
}
