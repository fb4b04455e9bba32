using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>One environment variable of a container.</summary>
public sealed class EnvVar
{
    internal EnvVar(Container container, Node node)
    {
        Container = container;
        Node = node;
    }

    /// <summary>The container that gets it.</summary>
    public Container Container { get; }

    /// <summary>The variable's node.</summary>
    public Node Node { get; }

    /// <summary>Its name, or empty.</summary>
    public string Name => Node["name"].Text ?? "";

    /// <summary>The literal value.</summary>
    public Node Value => Node["value"];

    /// <summary>The reference to a key of a ConfigMap; absent when there is none.</summary>
    public Node ConfigMapKey => Node["valueFrom"]["configMapKeyRef"];

    /// <summary>The reference to a key of a Secret; absent when there is none.</summary>
    public Node SecretKey => Node["valueFrom"]["secretKeyRef"];
}
