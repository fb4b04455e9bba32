using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>A ConfigMap: settings under keys.</summary>
public sealed class ConfigMap : DataMap
{
    internal ConfigMap(Manifest manifest)
        : base(manifest)
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<Node> Parts => [Root["data"], Root["binaryData"]];
}
