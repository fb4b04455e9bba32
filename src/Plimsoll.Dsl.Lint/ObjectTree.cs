using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll;

/// <summary>Writes an object as the tree that rules look at. All of it stands on the line of C# that made the object.</summary>
/// <param name="place">The text and the line.</param>
internal sealed class ObjectTree((Source Source, Span Line) place)
{
    private readonly NodeTreeBuilder _builder = new(place.Source);

    /// <summary>The tree of an object.</summary>
    public NodeTree Write(KubernetesObject made)
    {
        Write(made.ToObjectNode());
        return _builder.Finish(place.Line)!;
    }

    private void Write(NodeValue value)
    {
        if (value.Kind == NodeKind.Scalar)
        {
            _builder.Scalar(value.Text, place.Line, ScalarStyle.Code, value.Type);
            return;
        }

        if (value.Kind == NodeKind.Mapping)
            _builder.BeginMapping(place.Line.Start, isFlow: true);
        else
            _builder.BeginSequence(place.Line.Start, isFlow: true);
        foreach (var (key, child) in value.Entries)
        {
            if (value.Kind == NodeKind.Mapping)
                _builder.Key(key, place.Line, isPlain: false);
            Write(child);
        }

        _builder.EndCollection(place.Line.End);
    }
}
