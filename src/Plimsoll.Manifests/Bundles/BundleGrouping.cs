using Plimsoll.Manifests.Kustomize;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Bundles;

/// <summary>Sorts texts into bundles: each kustomization with what it lists, and the rest by the argument that brought it.</summary>
public static class BundleGrouping
{
    /// <summary>The bundles of an input, in a stable order.</summary>
    /// <param name="files">All texts that were read.</param>
    /// <param name="charts">The charts whose templates were not read.</param>
    public static IReadOnlyList<Bundle> Group(IReadOnlyList<InputFile> files, IReadOnlyList<Chart> charts)
    {
        var byName = new Dictionary<string, ManifestFile>(files.Count, StringComparer.Ordinal);
        var contextFiles = new HashSet<ManifestFile>();
        var kustomizations = new Dictionary<string, Kustomization>(StringComparer.Ordinal);
        foreach (var input in files)
        {
            var name = RelativePath.Combine("", input.File.Source.Name);
            byName[name] = input.File;
            if (input.IsContext)
                contextFiles.Add(input.File);
            if (Kustomization.IsFileName(name) && Kustomization.Read(input.File) is { } kustomization)
                kustomizations[RelativePath.Combine("", kustomization.Folder)] = kustomization;
        }

        var used = new HashSet<ManifestFile>(kustomizations.Values.Select(k => k.File));
        var groups = new List<Draft>();
        foreach (var root in Roots(kustomizations))
        {
            var build = new KustomizationBuild(byName, kustomizations);
            var manifests = build.Build(root);
            used.UnionWith(build.Files);
            var parts = root.IsComponent ? manifests.ConvertAll(m => m.AsPart()) : manifests;
            groups.Add(new Draft(root.Folder, [.. parts, .. build.Patches], build.Generated, build.IsComplete && !root.IsComponent) { Variables = build.Variables });
        }

        foreach (var group in files.Where(f => !used.Contains(f.File)).GroupBy(f => f.Argument, StringComparer.Ordinal))
            groups.Add(new Draft(group.Key, Fragments.Recognise([.. group.SelectMany(f => f.File.Manifests)]), [], IsComplete: false));

        return Join(groups, contextFiles, UnreadTextsOf(files, charts));
    }

    private static IEnumerable<Kustomization> Roots(Dictionary<string, Kustomization> kustomizations)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kustomization in kustomizations.Values)
        {
            foreach (var resource in kustomization.Resources.Concat(kustomization.Components).Where(r => !Kustomization.IsRemote(r)))
                listed.Add(RelativePath.Combine(kustomization.Folder, resource));
        }

        return kustomizations.Where(k => !listed.Contains(k.Key)).Select(k => k.Value);
    }

    private static UnreadTexts UnreadTextsOf(IReadOnlyList<InputFile> files, IReadOnlyList<Chart> charts)
    {
        var parts = new List<(Source, Span)>();
        foreach (var file in files.Select(f => f.File))
        {
            if (file.IsTemplate)
                parts.Add((file.Source, new Span(0, file.Source.Length)));
            foreach (var part in file.UnreadParts)
                parts.Add((file.Source, part));
        }

        var templates = files.Where(f => f.File.IsTemplate).Select(f => f.File.Source.Name);
        return new UnreadTexts(parts, [.. templates.Concat(charts.Select(c => c.Folder + "/"))], [.. charts.Select(c => c.Name).Distinct(StringComparer.Ordinal)]);
    }

    private static List<Bundle> Join(List<Draft> groups, HashSet<ManifestFile> contextFiles, UnreadTexts unread)
    {
        var contextSources = new HashSet<Source>(contextFiles.Select(f => f.Source));
        bool IsContext(Manifest m) => m.IsBroken || (contextSources.Count > 0 && contextSources.Contains(m.Source));

        // With one bundle there is nothing around it.
        var surroundings = groups.Count == 1 ? ManifestSet.Empty : new ManifestSet([.. groups.SelectMany(g => g.Manifests.Concat(g.Generated))]);
        return groups.ConvertAll(group =>
        {
            var (judged, context) = Split(group.Manifests, IsContext);
            return new Bundle(group.Name, judged, [.. context, .. group.Generated], surroundings, unread, group.IsComplete)
            {
                Variables = group.Variables,
            };
        });
    }

    private static (IReadOnlyList<Manifest> Judged, IReadOnlyList<Manifest> Context) Split(IReadOnlyList<Manifest> manifests, Func<Manifest, bool> isContext)
    {
        if (!manifests.Any(isContext))
            return (manifests, []);
        var (judged, context) = (new List<Manifest>(manifests.Count), new List<Manifest>());
        foreach (var manifest in manifests)
            (isContext(manifest) ? context : judged).Add(manifest);
        return (judged, context);
    }

    private sealed record Draft(string Name, IReadOnlyList<Manifest> Manifests, List<Manifest> Generated, bool IsComplete)
    {
        public IReadOnlyCollection<string> Variables { get; init; } = [];
    }
}
