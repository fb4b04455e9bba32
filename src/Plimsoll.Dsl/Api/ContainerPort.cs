namespace Plimsoll;

/// <content>Ports as objects.</content>
public sealed partial record ContainerPort
{
    /// <summary>A port of a workload.</summary>
    public static implicit operator ContainerPort(Port port)
    {
        ArgumentNullException.ThrowIfNull(port);
        return new ContainerPort { Name = port.Name, Port = port.Number, Protocol = port.Protocol };
    }
}
