using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Kustomize;

/// <summary>A <c>kustomization.yaml</c>: the files that are applied together, and how they are changed first.</summary>
/// <remarks>Source: the Kustomization API, kustomize.config.k8s.io/v1beta1 and v1alpha1 (Component).</remarks>
public sealed class Kustomization
{
    private static readonly string[] FileNames = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    // Things that change or make objects in ways that only kustomize itself could tell.
    private static readonly string[] OpaqueFields = ["generators", "transformers", "helmCharts", "helmChartInflationGenerator", "vars", "replacements"];

    // An entry is a file, or the text of one; some take folders as well.
    private static readonly string[] FileFields = ["patchesStrategicMerge", "configurations", "crds", "generators", "transformers", "validators"];

    private Kustomization(ManifestFile file, Node root)
    {
        File = file;
        Root = root;
        Folder = RelativePath.FolderOf(file.Source.Name);
    }

    /// <summary>The text.</summary>
    public ManifestFile File { get; }

    /// <summary>The outermost mapping.</summary>
    public Node Root { get; }

    /// <summary>The folder from which its paths lead.</summary>
    public string Folder { get; }

    /// <summary>The namespace that it puts its objects into; null when it leaves them where they are.</summary>
    public string? Namespace => Root["namespace"].Text is { Length: > 0 } name ? name : null;

    /// <summary>Whether it is only a part that others include.</summary>
    public bool IsComponent => Root["kind"].Text == "Component";

    /// <summary>Whether it makes or changes objects in ways that are not followed here.</summary>
    public bool IsOpaque => OpaqueFields.Any(f => Root[f].IsPresent);

    /// <summary>The names for which it puts a value in the place of <c>$(NAME)</c>.</summary>
    public IEnumerable<string> Variables => Root["vars"].Children.Select(v => v["name"].Text).OfType<string>();

    /// <summary>The files and folders that it lists, without its components.</summary>
    public IEnumerable<string> Resources => Texts("resources").Concat(Texts("bases")).Concat(Texts("crds"));

    /// <summary>The folders of the components that it includes: each changes all that it has so far.</summary>
    public IEnumerable<string> Components => Texts("components");

    /// <summary>The changes it makes to single objects.</summary>
    public IEnumerable<KustomizationPatch> Patches
    {
        get
        {
            foreach (var patch in Root["patches"].Children)
                yield return new KustomizationPatch(patch["path"].Text, patch["patch"], patch["target"], patch["options"]);
            foreach (var patch in Root["patchesJson6902"].Children)
                yield return new KustomizationPatch(patch["path"].Text, patch["patch"], patch["target"]);
            foreach (var patch in Root["patchesStrategicMerge"].Children)
            {
                // An entry is a path, or the patch itself as a block of text.
                var isPath = patch.Style is not (ScalarStyle.Literal or ScalarStyle.Folded);
                yield return isPath ? new KustomizationPatch(patch.Text, default, default) : new KustomizationPatch(null, patch, default);
            }
        }
    }

    /// <summary>The entries that name a file to read, other than those that list resources and components: patches, settings, types.</summary>
    public IEnumerable<Node> FileEntries =>
        Paths("patches").Concat(Paths("patchesJson6902")).Concat(Paths("replacements"))
            .Concat(FileFields.SelectMany(f => Root[f].Children))
            .Where(e => e.AsString() is { Length: > 0 } text && text.IndexOf('\n') < 0);

    /// <summary>The entries that make ConfigMaps.</summary>
    public NodeList ConfigMapGenerators => Root["configMapGenerator"].Children;

    /// <summary>The entries that make Secrets.</summary>
    public NodeList SecretGenerators => Root["secretGenerator"].Children;

    /// <summary>Whether a file of this name is a kustomization.</summary>
    public static bool IsFileName(string path)
    {
        foreach (var name in FileNames)
        {
            if (path.EndsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || path[path.Length - name.Length - 1] == '/'))
                return true;
        }

        return false;
    }

    /// <summary>The files that make a folder a kustomization.</summary>
    public static IEnumerable<string> FilesOf(string folder) => FileNames.Select(n => RelativePath.Combine(folder, n));

    /// <summary>Reads a kustomization out of its text; null when the text holds none.</summary>
    public static Kustomization? Read(ManifestFile file) =>
        file.Documents.Count > 0 && file.Documents[0].Root.IsMapping ? new Kustomization(file, file.Documents[0].Root) : null;

    /// <summary>Whether an entry of <see cref="Resources"/> lies somewhere else: a repository or a download.</summary>
    public static bool IsRemote(string resource) =>
        resource.Contains("://", StringComparison.Ordinal)
        || resource.Contains("?ref=", StringComparison.Ordinal)
        || resource.StartsWith("git@", StringComparison.Ordinal)
        || resource.StartsWith("github.com/", StringComparison.Ordinal);

    private IEnumerable<Node> Paths(string field) => Root[field].Children.Select(e => e["path"]);

    private IEnumerable<string> Texts(string field) => Root[field].Children.Select(n => n.Text).OfType<string>();
}
