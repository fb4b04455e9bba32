using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests;

/// <summary>What one text holds: its objects, what is wrong with the text itself, and what was passed over.</summary>
/// <param name="Source">The text.</param>
public sealed record ManifestFile(Source Source)
{
    /// <summary>All documents that could be read, in order; a broken one up to where it broke.</summary>
    public IReadOnlyList<NodeTree> Documents { get; init; } = [];

    /// <summary>The Kubernetes objects, items of lists each on their own.</summary>
    public IReadOnlyList<Manifest> Manifests { get; init; } = [];

    /// <summary>Mistakes of the text itself.</summary>
    public IReadOnlyList<ReadProblem> Problems { get; init; } = [];

    /// <summary>Pieces of the text that could not be read: objects may be defined there.</summary>
    public IReadOnlyList<Span> UnreadParts { get; init; } = [];

    /// <summary>Number of documents that are no Kubernetes objects: neither <c>apiVersion</c> nor <c>kind</c>.</summary>
    public int OtherDocuments { get; init; }

    /// <summary>Whether the text is a template (<c>{{ ... }}</c>) that becomes YAML only when rendered; nothing in it is judged.</summary>
    public bool IsTemplate { get; init; }
}
