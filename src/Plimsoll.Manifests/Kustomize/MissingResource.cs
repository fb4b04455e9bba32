using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Kustomize;

/// <summary>An entry of a kustomization that names a file or folder which is not there.</summary>
/// <param name="Kustomization">The kustomization.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Nearest">The file of the same folder that was surely meant; null when none is near.</param>
/// <param name="MayBeFolder">Whether a folder with a kustomization would do as well.</param>
public sealed record MissingResource(Kustomization Kustomization, Node Entry, string? Nearest, bool MayBeFolder)
{
    private static readonly string[] Fields = ["resources", "bases", "components"];

    /// <summary>The entries of a kustomization that lead nowhere.</summary>
    /// <param name="kustomization">The kustomization.</param>
    /// <param name="files">The names of all texts that were read; what a kustomization lists is read wherever it lies.</param>
    public static IEnumerable<MissingResource> Of(Kustomization kustomization, ISet<string> files)
    {
        var resources = Fields.SelectMany(f => kustomization.Root[f].Children).Select(e => (e, MayBeFolder: true));
        var others = kustomization.FileEntries.Where(e => IsYaml(e.AsString()!)).Select(e => (e, MayBeFolder: false));
        foreach (var (entry, mayBeFolder) in resources.Concat(others))
        {
            if (entry.AsString() is not { Length: > 0 } resource || !IsSurelyLocal(resource))
                continue;
            var path = RelativePath.Combine(kustomization.Folder, resource);
            if (!files.Contains(path) && !(mayBeFolder && Kustomization.FilesOf(path).Any(files.Contains)))
                yield return new MissingResource(kustomization, entry, NearestTo(path, kustomization, files), mayBeFolder);
        }
    }

    // Not everybody who asks has read files of other sorts.
    private static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);

    // `gitlab.example.com/team/repo//base` is somewhere else; what is filled in later is not known.
    private static bool IsSurelyLocal(string resource)
    {
        if (Kustomization.IsRemote(resource) || resource.IndexOfAny(['$', '{', '<', '*', '@']) >= 0)
            return false;
        var slash = resource.IndexOf('/');
        var first = slash < 0 ? "" : resource.Substring(0, slash);
        return first is "" or "." or ".." || first.IndexOf('.') < 0;
    }

    private static string? NearestTo(string path, Kustomization kustomization, ISet<string> files)
    {
        var folder = RelativePath.FolderOf(path);
        var names = files.Where(f => RelativePath.FolderOf(f) == folder && f != kustomization.File.Source.Name).Select(RelativePath.FileNameOf);
        return NearestName.Among(names, RelativePath.FileNameOf(path)) is [var one] ? one : null;
    }
}
