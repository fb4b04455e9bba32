using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml;

/// <summary>What was read of a text so far.</summary>
internal sealed class FileContent
{
    private readonly List<NodeTree> _documents = [];
    private readonly List<Manifest> _manifests = [];
    private int _otherDocuments;

    /// <summary>The documents, in order.</summary>
    public IReadOnlyList<NodeTree> Documents => _documents;

    /// <summary>Mistakes of the text itself.</summary>
    public List<ReadProblem> Problems { get; } = [];

    /// <summary>Pieces of the text that could not be read.</summary>
    public List<Span> UnreadParts { get; } = [];

    /// <summary>Adds a document with the objects in it.</summary>
    public void Add(NodeTree? document)
    {
        if (document is null)
            return;
        _documents.Add(document);
        var root = document.Root;
        if (IsList(root))
        {
            foreach (var item in root["items"].Children)
                AddManifest(item);
        }
        else if (root.IsMapping)
        {
            AddManifest(root);
        }
        else if (root.IsPresent)
        {
            _otherDocuments++;
        }
    }

    /// <summary>Adds a document that breaks off; its beginning is known and may define what others refer to.</summary>
    public void AddBroken(NodeTree? document)
    {
        if (document is null)
            return;
        _documents.Add(document);
        var manifest = new Manifest(document.Root, isPartial: true) { IsBroken = true };
        if (manifest.Kind.Length > 0 && manifest.Name.Length > 0)
            _manifests.Add(manifest);
    }

    /// <summary>Adds what was read of the text that follows.</summary>
    public void Add(FileContent next)
    {
        _documents.AddRange(next._documents);
        _manifests.AddRange(next._manifests);
        _otherDocuments += next._otherDocuments;
        Problems.AddRange(next.Problems);
        UnreadParts.AddRange(next.UnreadParts);
    }

    /// <summary>All of it, as what the text holds.</summary>
    public ManifestFile ToFile(Source source) => new(source)
    {
        Documents = _documents,
        Manifests = _manifests,
        Problems = Problems,
        UnreadParts = UnreadParts,
        OtherDocuments = _otherDocuments,
    };

    private void AddManifest(Node root)
    {
        if (root["apiVersion"].IsAbsent && root["kind"].IsAbsent)
            _otherDocuments++;
        else
            _manifests.Add(new Manifest(root));
    }

    // `kind: List` and typed lists (`ConfigMapList`) of built-in groups hold objects.
    private static bool IsList(Node root) =>
        root["kind"].Text is { } kind
        && kind.EndsWith("List", StringComparison.Ordinal)
        && root["items"].IsSequence
        && (kind == "List" || root["items"][0]["kind"].IsScalar);
}
