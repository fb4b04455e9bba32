using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>One path of an Ingress, and the host that it belongs to.</summary>
public sealed class IngressRoute
{
    internal IngressRoute(Ingress ingress, Node rule, Node path)
    {
        Ingress = ingress;
        Rule = rule;
        Node = path;
    }

    /// <summary>The Ingress.</summary>
    public Ingress Ingress { get; }

    /// <summary>The rule that holds the path.</summary>
    public Node Rule { get; }

    /// <summary>The path's node.</summary>
    public Node Node { get; }

    /// <summary>The host in lower case; empty when the route serves every host, null when the host is not known.</summary>
    public string? Host => Rule["host"] is { IsUnknown: true } ? null : (Rule["host"].Text ?? "").ToLowerInvariant();

    /// <summary>The path: <c>/</c> when none is written, null when it is not known.</summary>
    public string? Path => Node["path"] is { IsUnknown: true } ? null : Node["path"].Text is { Length: > 0 } path ? path : "/";

    /// <summary>How the path is compared: <c>Exact</c>, <c>Prefix</c>, or as the controller likes; null when it is not known.</summary>
    public string? PathType => Node["pathType"] is { IsUnknown: true } ? null : Node["pathType"].Text ?? "ImplementationSpecific";

    /// <summary>Where requests go; null when that is no Service.</summary>
    public IngressBackend? Backend => IngressBackend.Read(Node["backend"]);

    /// <summary>Where a finding about the route points: its path, its host, or the rule.</summary>
    public Node Place => Node["path"].IsScalar ? Node["path"] : Rule["host"].IsScalar ? Rule["host"] : Node;

    /// <summary>The route as somebody would type it: <c>shop.example.org/cart</c>.</summary>
    public override string ToString() => $"{(Host is { Length: > 0 } host ? host : "*")}{Path}";
}
