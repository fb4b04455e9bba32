using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Engine.Configuring;
using Plimsoll.Manifests.Text;
using Plimsoll.Rules;

namespace Plimsoll.Analyzers;

/// <summary>The <c>plimsoll.yaml</c> of a project: an additional file, since an analyzer opens none itself.</summary>
internal sealed class ProjectConfiguration
{
    private const string Opted = "build_metadata.AdditionalFiles.PlimsollConfiguration";

    // A text stays the same object while nobody changes the file.
    private static readonly ConditionalWeakTable<SourceText, ConfigurationFile> Read = new();

    private readonly Lazy<ConfigurationFile?> _read;

    private ProjectConfiguration(AdditionalText? file, CancellationToken cancel)
    {
        File = file;
        Folder = file is null ? "" : RelativePath.FolderOf(Slashed(file.Path));
        _read = new(() => file?.GetText(cancel) is { } text ? ReadOnce(text, Slashed(file.Path)) : null);
    }

    /// <summary>The file; null when the project has none.</summary>
    public AdditionalText? File { get; }

    /// <summary>The folder that its paths and patterns are relative to.</summary>
    public string Folder { get; }

    /// <summary>What it says, with its mistakes; null when there is none.</summary>
    public ConfigurationFile? Content => _read.Value;

    /// <summary>Whether something is wrong with it, so that nothing is judged until it is mended.</summary>
    public bool IsBroken => Content is { Problems.Count: > 0 };

    /// <summary>What it says.</summary>
    public Configuration Settings => Content is { Problems.Count: 0 } file ? file.Settings : new();

    /// <summary>Finds the configuration of a project: the file that its package found, or the highest one of that name.</summary>
    public static ProjectConfiguration Of(AnalyzerOptions options, CancellationToken cancel)
    {
        AdditionalText? found = null;
        foreach (var file in options.AdditionalFiles)
        {
            if (options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(Opted, out var opted) && opted == "true")
                return new ProjectConfiguration(file, cancel);
            if (IsNamed(file.Path) && (found is null || file.Path.Length < found.Path.Length))
                found = file;
        }

        return new ProjectConfiguration(found, cancel);
    }

    /// <summary>Whether a file is a configuration, by its name.</summary>
    public static bool IsNamed(string path) => RelativePath.FileNameOf(Slashed(path)) == ConfigurationFile.FileName;

    /// <summary>A full path as the patterns of the configuration see it; null when it lies outside its folder.</summary>
    public string? PathBelow(string path) => RelativePath.Below(Folder, path);

    /// <summary>A path that the configuration states, as a full path.</summary>
    public string PathOf(string path) => RelativePath.Combine(Folder, Slashed(path));

    private static ConfigurationFile ReadOnce(SourceText text, string name)
    {
        if (Read.TryGetValue(text, out var known) && known.Source.Name == name)
            return known;
        var read = ConfigurationReader.Read(new Source(name, text.ToString()), RuleCatalogue.All);
        return known is null ? Read.GetValue(text, _ => read) : read;
    }

    private static string Slashed(string path) => path.Replace('\\', '/');
}
