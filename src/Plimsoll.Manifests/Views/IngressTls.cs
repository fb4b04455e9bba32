using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>Hosts of an Ingress that are served encrypted, and the Secret with their certificate.</summary>
public sealed class IngressTls
{
    internal IngressTls(Node node) => Node = node;

    /// <summary>The entry of <c>spec.tls</c>.</summary>
    public Node Node { get; }

    /// <summary>The hosts that the certificate is for.</summary>
    public Node Hosts => Node["hosts"];

    /// <summary>The name of the Secret; absent when the controller brings the certificate.</summary>
    public Node SecretName => Node["secretName"];

    /// <summary>Whether the entry serves a host: yes, no, or null where the hosts are not written or not all known.</summary>
    public bool? Covers(string host)
    {
        if (Hosts.Children.Any(h => h.Text is { } pattern && CoversHost(pattern, host)))
            return true;
        return Hosts.Count == 0 || Hosts.IsOpen || Hosts.IsUnknown || Hosts.Children.Any(h => h.IsUnknown) ? null : false;
    }

    /// <summary>Whether a host or a wildcard stands for a host; <c>*.shop.org</c> covers <c>www.shop.org</c>, but neither <c>shop.org</c> nor <c>a.b.shop.org</c>.</summary>
    public static bool CoversHost(string pattern, string host)
    {
        if (string.Equals(pattern, host, StringComparison.OrdinalIgnoreCase))
            return true;
        if (!pattern.StartsWith("*.", StringComparison.Ordinal) || host.StartsWith("*.", StringComparison.Ordinal))
            return false;
        var firstDot = host.IndexOf('.');
        return firstDot > 0 && string.Compare(pattern, 1, host, firstDot, int.MaxValue, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
