using Plimsoll.Manifests.Nodes;

namespace Plimsoll;

/// <summary>A word of an enumeration that may know more words than we do.</summary>
internal interface IWord : INodeSource
{
    /// <summary>The word.</summary>
    string Text { get; }

    NodeValue INodeSource.ToNode() => Text;
}
