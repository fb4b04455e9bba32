using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Kustomize;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Analyzers.Yaml;

/// <summary>The YAML files among the additional files of a project.</summary>
internal static class YamlFiles
{
    private const string Opted = "build_metadata.AdditionalFiles.PlimsollManifest";

    // A text stays the same object while nobody changes the file.
    private static readonly ConditionalWeakTable<SourceText, ManifestFile> Read = new();

    /// <summary>The files that may hold manifests; a project excludes one with <c>PlimsollManifest="false"</c>.</summary>
    public static ImmutableArray<AdditionalText> Of(AnalyzerOptions options)
    {
        if (options.AdditionalFiles.IsEmpty)
            return [];
        return [.. options.AdditionalFiles.Where(f => IsYaml(f.Path) && !ProjectConfiguration.IsNamed(f.Path) && !IsExcluded(options.AnalyzerConfigOptionsProvider.GetOptions(f)))];
    }

    /// <summary>What a file holds.</summary>
    public static ManifestFile? Parse(AdditionalText file, string name, CancellationToken cancel)
    {
        if (file.GetText(cancel) is not { } text)
            return null;
        if (Read.TryGetValue(text, out var known) && known.Source.Name == name)
            return known;
        var source = new Source(name, text.ToString());
        var read = Kustomization.IsFileName(name) || YamlReader.MayHoldManifests(source.Characters) ? YamlReader.Read(source) : new ManifestFile(source) { OtherDocuments = 1 };
        return known is null ? Read.GetValue(text, _ => read) : read;
    }

    private static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static bool IsExcluded(AnalyzerConfigOptions options) =>
        options.TryGetValue(Opted, out var value) && string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);
}
