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

    /// <summary>Whether it decides who may call the pods: without <c>policyTypes</c> it does.</summary>
    public bool GovernsIngress => Governs("Ingress", isDefault: true);

    /// <summary>Whether it decides whom the pods may call: without <c>policyTypes</c> only where <c>egress</c> is written.</summary>
    public bool GovernsEgress => Governs("Egress", isDefault: Spec["egress"].IsPresent);

    /// <summary>Who is let in: the items of <c>ingress[].from</c>.</summary>
    public IEnumerable<Node> Sources => Spec["ingress"].Children.SelectMany(r => r["from"].Children);

    /// <summary>Who may be called: the items of <c>egress[].to</c>.</summary>
    public IEnumerable<Node> Destinations => Spec["egress"].Children.SelectMany(r => r["to"].Children);

    private bool Governs(string direction, bool isDefault)
    {
        var types = Spec["policyTypes"];
        return types.Count == 0 ? isDefault : types.Children.Any(t => t.Text == direction);
    }
}
