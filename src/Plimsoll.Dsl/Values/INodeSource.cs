using Plimsoll.Manifests.Nodes;

namespace Plimsoll;

/// <summary>A value of a field that knows how it is written.</summary>
internal interface INodeSource
{
    /// <summary>The value as it is written.</summary>
    NodeValue ToNode();
}
