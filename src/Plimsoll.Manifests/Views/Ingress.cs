using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>An Ingress: routes from hosts and paths to Services.</summary>
public sealed class Ingress : View
{
    /// <summary>The annotation that named the class before there was a field, and still does for controllers that do not read the field.</summary>
    public const string ClassAnnotationKey = "kubernetes.io/ingress.class";

    private IReadOnlyList<IngressBackend>? _backends;
    private IReadOnlyList<IngressRoute>? _routes;
    private IReadOnlyList<IngressTls>? _tls;

    internal Ingress(Manifest manifest)
        : base(manifest)
    {
    }

    /// <summary>The annotation that names the class; absent when the field does.</summary>
    public Node ClassAnnotation => Annotations[ClassAnnotationKey];

    /// <summary>Where the class is named: the annotation, which the controllers read first, else the field; absent for the cluster's default class.</summary>
    public Node Class => ClassAnnotation.IsAbsent ? Spec["ingressClassName"] : ClassAnnotation;

    /// <summary>The paths of all hosts.</summary>
    public IReadOnlyList<IngressRoute> Routes => _routes ??= [.. FindRoutes()];

    /// <summary>The hosts that are served encrypted.</summary>
    public IReadOnlyList<IngressTls> Tls => _tls ??= Spec["tls"].Children.ReadMappings(this, static (_, t) => new IngressTls(t));

    /// <summary>The host of each rule that has one.</summary>
    public IEnumerable<Node> Hosts => Spec["rules"].Children.Select(r => r["host"]).Where(h => h.Text is { Length: > 0 });

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

        foreach (var route in Routes)
        {
            if (route.Backend is { } backend)
                yield return backend;
        }
    }

    private IEnumerable<IngressRoute> FindRoutes()
    {
        foreach (var rule in Spec["rules"].Children)
        {
            foreach (var path in rule["http"]["paths"].Children)
                yield return new IngressRoute(this, rule, path);
        }
    }
}
