using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>A question that the kubelet asks a container again and again: is it started, ready, alive.</summary>
/// <remarks>Numbers have the defaults of core/v1 Probe, for which 0 stands too; they are null where they are unknown.</remarks>
public readonly record struct Probe
{
    private static readonly string[] Handlers = ["httpGet", "tcpSocket", "exec", "grpc"];

    internal Probe(Node node) => Node = node;

    /// <summary>The probe's node, which may be absent.</summary>
    public Node Node { get; }

    /// <summary>How it asks: the node under <c>httpGet</c>, <c>tcpSocket</c>, <c>exec</c> or <c>grpc</c>; absent when there is none.</summary>
    public Node Handler
    {
        get
        {
            foreach (var name in Handlers)
            {
                if (!Node[name].IsAbsent)
                    return Node[name];
            }

            return Node[Handlers[0]];
        }
    }

    /// <summary>Seconds from one question to the next.</summary>
    public long? PeriodSeconds => Number("periodSeconds", 10);

    /// <summary>Seconds until an answer counts as none.</summary>
    public long? TimeoutSeconds => Number("timeoutSeconds", 1);

    /// <summary>How many failures in a row count.</summary>
    public long? FailureThreshold => Number("failureThreshold", 3);

    private long? Number(string field, long standard)
    {
        var node = Node[field];
        if (node.IsAbsent)
            return standard;
        return node.AsInteger() is { } number ? number == 0 ? standard : number : null;
    }
}
