using System.Collections.Immutable;

namespace Plimsoll.Manifests.Views;

/// <summary>A Service: one name and address for the pods that it selects.</summary>
public sealed class Service : View
{
    private ImmutableArray<ServicePort> _ports;
    private LabelSelector? _selector;

    internal Service(Manifest manifest)
        : base(manifest)
    {
    }

    /// <summary>Which pods get the requests; without conditions the endpoints are written by hand.</summary>
    public LabelSelector Selector => _selector ??= LabelSelector.OfMap(Spec["selector"]);

    /// <summary>Whether the Service is a name for a host outside, without pods.</summary>
    public bool IsExternalName => Spec["type"].Text == "ExternalName";

    /// <summary>The ports that it offers.</summary>
    public ImmutableArray<ServicePort> Ports => _ports.IsDefault ? _ports = Spec["ports"].Children.ReadMappings(this, static (_, p) => new ServicePort(p)) : _ports;

    /// <summary>Whether more ports may exist than are known, or under other names.</summary>
    public bool MayHaveMorePorts =>
        Spec["ports"] is { IsUnknown: true } or { IsOpen: true } || Ports.Any(p => p.Node["port"].IsUnknown || p.Node["name"].IsUnknown);

    /// <summary>Whether it can be reached from outside the cluster by an address of its own or by a port of every node.</summary>
    public bool IsExposed => Spec["type"].Text is "NodePort" or "LoadBalancer";
}
