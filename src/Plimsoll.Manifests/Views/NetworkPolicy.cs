using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>A NetworkPolicy: who may talk to the selected pods, and to whom they may talk.</summary>
public sealed class NetworkPolicy : View
{
    private LabelSelector? _podSelector;

    internal NetworkPolicy(Manifest manifest)
        : base(manifest)
    {
    }

    /// <summary>Which pods are governed; all of the namespace when it is empty.</summary>
    public LabelSelector PodSelector => _podSelector ??= LabelSelector.Of(Spec["podSelector"]);

    /// <summary>Who is let in: the items of <c>ingress[].from</c>.</summary>
    public IEnumerable<Node> Sources => Spec["ingress"].Children.SelectMany(r => r["from"].Children);

    /// <summary>Who may be called: the items of <c>egress[].to</c>.</summary>
    public IEnumerable<Node> Destinations => Spec["egress"].Children.SelectMany(r => r["to"].Children);
}
