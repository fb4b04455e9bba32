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

    /// <inheritdoc/>
    public override string ToString() => Name.Length > 0 ? $"{Number} ({Name})" : $"{Number}";
}
