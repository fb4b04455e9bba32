using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Kustomize;

/// <summary>The parts of an object that something else will change, so that nothing is known about them here.</summary>
internal sealed class HiddenParts(Manifest manifest)
{
    private readonly HashSet<Node> _hidden = [];
    private readonly HashSet<Node> _open = [];
    private readonly Dictionary<Node, List<string>> _added = [];

    /// <summary>Whether nothing is hidden.</summary>
    public bool IsEmpty => _hidden.Count == 0 && _open.Count == 0 && _added.Count == 0;

    /// <summary>A node gets another value, or is added where it is absent.</summary>
    public void Hide(Node node)
    {
        if (node.Kind != NodeKind.Absent)
        {
            _hidden.Add(node);
            return;
        }

        var written = node.Written;
        if (!written.IsMapping)
        {
            _hidden.Add(written);
            return;
        }

        if (!_added.TryGetValue(written, out var keys))
            _added.Add(written, keys = []);
        keys.Add(node.MissingKeys[0]);
    }

    /// <summary>A collection gets more entries.</summary>
    public void Open(Node collection)
    {
        if (collection.IsMapping || collection.IsSequence)
            _open.Add(collection);
        else
            Hide(collection);
    }

    /// <summary>Everything that a strategic merge patch touches.</summary>
    public void HidePatched(Node patch, Node target)
    {
        if (patch["$patch"].IsPresent)
        {
            Hide(target);
            return;
        }

        foreach (var change in patch.Entries)
        {
            var changed = target[change.Key!];
            if (IsIdentity(target, change.Key!) || (change.Text is { } text && changed.Text == text))
                continue;
            if (change.IsMapping && changed.IsMapping)
                HidePatched(change, changed);
            else if (change.IsSequence && changed.IsSequence && change.Children.All(i => i["name"].IsScalar))
                HidePatchedItems(change, changed);
            else
                Hide(changed);
        }
    }

    /// <summary>The object with its hidden parts unknown.</summary>
    public Manifest Apply()
    {
        if (IsEmpty)
            return manifest;
        var root = manifest.Root;
        var builder = new NodeTreeBuilder(root.Source, int.MaxValue, int.MaxValue);
        Copy(root, builder);
        var comments = root.Tree.Comments;
        var tree = builder.Finish(root.Tree.Extent, _ => comments)!;
        return manifest.WithRoot(tree.Root);
    }

    // An object stays the one it is, whatever a patch for many of them is called.
    private bool IsIdentity(Node owner, string key) =>
        (key == "kind" && owner == manifest.Root) || (key is "name" or "namespace" && owner == manifest.Root["metadata"]);

    // Lists whose items have names are merged by them.
    private void HidePatchedItems(Node patch, Node target)
    {
        foreach (var item in patch.Children)
        {
            var changed = target.Children.FirstOrDefault(i => i["name"].Text == item["name"].Text);
            if (changed.Kind == NodeKind.Absent)
                Open(target);
            else if (item["$patch"].IsPresent)
                Hide(changed);
            else
                HidePatched(item, changed);
        }
    }

    private void Copy(Node node, NodeTreeBuilder builder)
    {
        if (_hidden.Contains(node))
        {
            builder.Unknown(node.Span);
            return;
        }

        if (node.Kind is not (NodeKind.Mapping or NodeKind.Sequence))
        {
            builder.Copy(node);
            return;
        }

        builder.BeginLike(node, isOpen: _open.Contains(node));
        foreach (var child in node.Children)
        {
            if (child.Key is { } key)
                builder.Key(key, child.KeySpan!.Value);
            Copy(child, builder);
        }

        if (_added.TryGetValue(node, out var added))
        {
            var place = new Span(node.Span.End, 0);
            foreach (var key in added.Distinct(StringComparer.Ordinal))
            {
                builder.Key(key, place);
                builder.Unknown(place);
            }
        }

        builder.EndLike(node);
    }
}
