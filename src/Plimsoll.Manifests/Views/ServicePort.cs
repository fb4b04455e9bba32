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

    /// <summary>The protocol: TCP when none is written.</summary>
    public string Protocol => Node["protocol"].Text ?? "TCP";

    /// <inheritdoc/>
    public override string ToString() => Name.Length > 0 ? $"{Number} ({Name})" : $"{Number}";
}
