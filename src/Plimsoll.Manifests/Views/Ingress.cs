namespace Plimsoll.Manifests.Views;

/// <summary>An Ingress: routes from hosts and paths to Services.</summary>
public sealed class Ingress : View
{
    private IReadOnlyList<IngressBackend>? _backends;

    internal Ingress(Manifest manifest)
        : base(manifest)
    {
    }

    /// <summary>Every Service that requests are sent to; backends that are other resources are left out.</summary>
    public IReadOnlyList<IngressBackend> Backends => _backends ??= [.. FindBackends()];

    private IEnumerable<IngressBackend> FindBackends()
    {
        // `backend` and `serviceName` are the words of extensions/v1beta1 and networking.k8s.io/v1beta1.
        foreach (var node in new[] { Spec["defaultBackend"], Spec["backend"] })
        {
            if (IngressBackend.Read(node) is { } backend)
                yield return backend;
        }

        foreach (var rule in Spec["rules"].Children)
        {
            foreach (var path in rule["http"]["paths"].Children)
            {
                if (IngressBackend.Read(path["backend"]) is { } backend)
                    yield return backend;
            }
        }
    }
}
