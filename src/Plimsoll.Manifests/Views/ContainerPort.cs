using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>A port that a container declares. One that listens undeclared can be reached all the same, but only by its number.</summary>
public sealed class ContainerPort
{
    internal ContainerPort(Node node) => Node = node;

    /// <summary>The port's node.</summary>
    public Node Node { get; }

    /// <summary>Its name, or empty.</summary>
    public string Name => Node["name"].Text ?? "";

    /// <summary>Its number, or null.</summary>
    public long? Number => Node["containerPort"].AsInteger();

    /// <summary>The protocol: TCP when none is written.</summary>
    public string Protocol => Node["protocol"].Text ?? "TCP";

    /// <summary>Whether this is the port that somebody asks for; a name is looked up per protocol.</summary>
    public bool Answers(PortReference port, string protocol) =>
        Protocol == protocol && (port.Name is { } name ? Name == name : port.Number == Number);

    /// <summary>Whether name or number are filled in by something else.</summary>
    internal bool IsUnknown => Node["name"].IsUnknown || Node["containerPort"].IsUnknown || Placeholders.Contains(Name);

    /// <inheritdoc/>
    public override string ToString() => Name.Length > 0 ? $"{Number} ({Name})" : $"{Number}";
}
