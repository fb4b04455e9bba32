using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>The Service and port that an Ingress sends requests to.</summary>
public sealed class IngressBackend
{
    private IngressBackend(Node service, Node portNumber, Node portName)
    {
        ServiceName = service;
        PortNumber = portNumber;
        PortName = portName;
    }

    /// <summary>The Service's name.</summary>
    public Node ServiceName { get; }

    /// <summary>The port by number; absent when it is given by name.</summary>
    public Node PortNumber { get; }

    /// <summary>The port by name; absent when it is given by number.</summary>
    public Node PortName { get; }

    /// <summary>The port of the Service; null when something else fills it in.</summary>
    /// <remarks>The older APIs take numbers in quotes for numbers.</remarks>
    public PortReference? Port => PortReference.Of(PortNumber.IsPresent ? PortNumber : PortName);

    /// <summary>
    /// Whether a controller answers by itself: AWS' load balancer controller takes the name of an action where a Service
    /// would stand, with <c>use-annotation</c> as port.
    /// </summary>
    public bool IsControllerAction => PortName.Text == "use-annotation" || ServiceName.Text is "ssl-redirect" or "use-annotation";

    internal static IngressBackend? Read(Node backend)
    {
        if (!backend.IsMapping)
            return null;
        var service = backend["service"];
        if (service.IsMapping)
            return new IngressBackend(service["name"], service["port"]["number"], service["port"]["name"]);
        if (!backend["serviceName"].IsPresent)
            return null;
        var port = backend["servicePort"];
        return port.AsInteger() is not null
            ? new IngressBackend(backend["serviceName"], port, default)
            : new IngressBackend(backend["serviceName"], default, port);
    }
}
