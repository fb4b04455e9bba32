namespace Plimsoll;

/// <content>The common probes, in a word; <c>with</c> sets periods and thresholds.</content>
public sealed partial record Probe
{
    /// <summary>A request that must be answered with a status from 200 to 399.</summary>
    public static Probe Http(string path, Port port) => new() { HttpGet = new() { Path = path, Port = port } };

    /// <summary>A connection that must be accepted.</summary>
    public static Probe Tcp(Port port) => new() { TcpSocket = new() { Port = port } };

    /// <summary>A question after the health service of gRPC.</summary>
    public static Probe GrpcHealth(Port port)
    {
        ArgumentNullException.ThrowIfNull(port);
        return new Probe { Grpc = new() { Port = port.Number } };
    }

    /// <summary>A command in the container that must end with 0.</summary>
    public static Probe Run(params ReadOnlySpan<string> command) => new() { Exec = new() { Command = ValueList.Create(command) } };
}
