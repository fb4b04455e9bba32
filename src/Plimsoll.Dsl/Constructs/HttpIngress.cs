using System.Runtime.CompilerServices;

namespace Plimsoll;

/// <summary>The way from outside to Services, by host and path: an Ingress.</summary>
public sealed record HttpIngress : Construct
{
    /// <summary>Makes an Ingress; all else is given in braces.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    public HttpIngress(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>The class of the controller that serves it; null for the cluster's default.</summary>
    public string? Class { get; init; }

    /// <summary>The host; null for any.</summary>
    public string? Host { get; init; }

    /// <summary>The Secret with the certificate for the host; null for none.</summary>
    public string? TlsSecret { get; init; }

    /// <summary>Which Service answers which path: <c>[("/", web), ("/api", api)]</c>.</summary>
    public required ValueList<Route> Routes { get; init; }

    private protected override IEnumerable<KubernetesObject> Build()
    {
        yield return new Ingress
        {
            Metadata = MetadataFor(Name, [], Annotations),
            Spec = new()
            {
                IngressClassName = Class,
                Rules = [new() { Host = Host, Http = new() { Paths = [.. Routes.Select(r => r.ToIngressPath())] } }],
                Tls = TlsSecret is null ? null : [new() { Hosts = Host is null ? null : [Host], SecretName = TlsSecret }],
            },
        };
    }
}
