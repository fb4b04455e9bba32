using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>A Secret: credentials under keys.</summary>
public sealed class Secret : DataMap
{
    internal Secret(Manifest manifest)
        : base(manifest)
    {
    }

    /// <summary>Values in base64.</summary>
    public Node Data => Root["data"];

    /// <summary>Values as plain text.</summary>
    public Node StringData => Root["stringData"];

    /// <inheritdoc/>
    public override IEnumerable<Node> Parts => [Data, StringData];

    /// <summary>Whether a controller fills the Secret in: a token is written into it while the cluster runs.</summary>
    public override bool IsOpen => base.IsOpen || Root["type"].Text == "kubernetes.io/service-account-token";
}
