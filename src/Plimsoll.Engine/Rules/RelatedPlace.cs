using Plimsoll.Manifests;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Engine.Rules;

/// <summary>Another place that helps to understand a finding.</summary>
/// <param name="Source">The text.</param>
/// <param name="Span">Where in it.</param>
/// <param name="Message">What is there.</param>
public sealed record RelatedPlace(Source Source, Span Span, string Message)
{
    /// <summary>A node and what to say about it.</summary>
    public RelatedPlace(Node node, string message)
        : this(node.Source, node.Place, message)
    {
    }

    /// <summary>An object: <c>the Deployment 'web' is here</c>, by its name.</summary>
    public RelatedPlace(Manifest manifest, string message)
        : this(manifest.NameNode, message)
    {
    }
}
