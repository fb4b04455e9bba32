using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>One port of a Service.</summary>
public sealed class ServicePort
{
    internal ServicePort(Node node) => Node = node;

    /// <summary>The port's node.</summary>
    public Node Node { get; }

    /// <summary>Its name, or empty.</summary>
    public string Name => Node["name"].Text ?? "";

    /// <summary>Its number, or null.</summary>
    public long? Number => Node["port"].AsInteger();

    /// <summary>The port of the pods, by number or name; absent when it is the same number.</summary>
    public Node TargetPort => Node["targetPort"];

    /// <summary>The port of the pods that gets the requests; null when something else fills it in.</summary>
    public PortReference? Target => TargetPort.IsAbsent ? PortReference.Of(Node["port"]) : PortReference.Of(TargetPort);

    /// <summary>The port that it opens on every node; absent when it opens none or the cluster chooses one.</summary>
    public Node NodePort => Node["nodePort"];

    /// <summary>The protocol: TCP when none is written.</summary>
    public string Protocol => Node["protocol"].Text ?? "TCP";

    /// <summary>Whether this is the port that somebody asks for.</summary>
    public bool Answers(PortReference port) => port.Name is { } name ? Name == name : port.Number == Number;

    /// <summary>The container port of a pod that gets the requests; null when the pod declares none.</summary>
    public ContainerPort? PortIn(PodSpec pod) => Target is { } target ? pod.PortFor(target, Protocol) : null;

    /// <inheritdoc/>
    public override string ToString() => Name.Length > 0 ? $"{Number} ({Name})" : $"{Number}";
}
