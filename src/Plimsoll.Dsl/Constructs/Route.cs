namespace Plimsoll;

/// <summary>A path of a site and the Service that answers it.</summary>
/// <param name="Path">The path: <c>/</c>.</param>
/// <param name="Service">The Service.</param>
public sealed record Route(string Path, Service Service)
{
    /// <summary>How requests are compared with the path; all below it match, unless said otherwise.</summary>
    public PathType PathType { get; init; } = PathType.Prefix;

    /// <summary>The port of the Service; may be left out when it has one.</summary>
    public int? Port { get; init; }

    /// <summary>A path and the Service that answers it.</summary>
    public static implicit operator Route((string Path, Service Service) route) => new(route.Path, route.Service);

    internal HTTPIngressPath ToIngressPath() => new()
    {
        Path = Path,
        PathType = PathType,
        Backend = new() { Service = new() { Name = Service.RequiredName, Port = new() { Number = PortNumber } } },
    };

    private int PortNumber
    {
        get
        {
            var ports = Service.Spec?.Ports ?? [];
            if (Port is null)
                return ports.Count == 1 ? ports[0].Port : throw new InvalidOperationException($"{Service.DisplayName} has {ports.Count} ports; say which one the path '{Path}' leads to");
            return ports.Any(p => p.Port == Port) ? Port.Value : throw new InvalidOperationException($"{Service.DisplayName} has no port {Port}, to which the path '{Path}' leads");
        }
    }
}
