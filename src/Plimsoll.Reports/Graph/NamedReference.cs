using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Reports.Graph;

/// <summary>A reference by kind and name, as an object writes it.</summary>
/// <param name="Kind">The kind that is referred to.</param>
/// <param name="Name">The node that holds the name.</param>
/// <param name="Verb">What the object does with it.</param>
internal sealed record NamedReference(string Kind, Node Name, string Verb)
{
    /// <summary>The namespace that is named beside it; null for that of the object that refers.</summary>
    public string? InNamespace { get; init; }

    /// <summary>Whether it is drawn only when the object is in the input: most have one that nobody writes.</summary>
    public bool IsMinor { get; init; }

    /// <summary>All references of an object that a drawing shows.</summary>
    public static IEnumerable<NamedReference> Of(Plimsoll.Manifests.Manifest manifest, View? view) => view switch
    {
        Ingress ingress => OfIngress(ingress),
        Workload workload => OfWorkload(workload),
        RoleBinding binding => OfBinding(binding),
        _ => OfOther(manifest),
    };

    private static IEnumerable<NamedReference> OfIngress(Ingress ingress)
    {
        foreach (var backend in ingress.Backends)
        {
            if (!backend.IsControllerAction)
                yield return new NamedReference("Service", backend.ServiceName, "sends requests to");
        }

        foreach (var tls in ingress.Tls)
            yield return new NamedReference("Secret", tls.SecretName, "takes its certificate from");
    }

    private static IEnumerable<NamedReference> OfWorkload(Workload workload)
    {
        var pod = workload.Pod;
        foreach (var volume in pod.Volumes)
        {
            yield return new NamedReference("PersistentVolumeClaim", volume.ClaimName, "mounts");
            yield return new NamedReference("ConfigMap", volume.Node["configMap"]["name"], "mounts");
            yield return new NamedReference("Secret", volume.Node["secret"]["secretName"], "mounts");
            foreach (var source in volume.Node["projected"]["sources"].Children)
            {
                yield return new NamedReference("ConfigMap", source["configMap"]["name"], "mounts");
                yield return new NamedReference("Secret", source["secret"]["name"], "mounts");
            }
        }

        foreach (var container in pod.Containers)
        {
            foreach (var source in container.Node["envFrom"].Children)
            {
                yield return new NamedReference("ConfigMap", source["configMapRef"]["name"], "takes variables from");
                yield return new NamedReference("Secret", source["secretRef"]["name"], "takes variables from");
            }

            foreach (var variable in container.Env)
            {
                yield return new NamedReference("ConfigMap", variable.ConfigMapKey["name"], "takes variables from");
                yield return new NamedReference("Secret", variable.SecretKey["name"], "takes variables from");
            }
        }

        foreach (var secret in pod.Node["imagePullSecrets"].Children)
            yield return new NamedReference("Secret", secret["name"], "pulls images with") { IsMinor = true };
        yield return new NamedReference("ServiceAccount", pod.ServiceAccountName, "runs as") { IsMinor = true };
    }

    private static IEnumerable<NamedReference> OfBinding(RoleBinding binding)
    {
        if (binding.RoleKind is "Role" or "ClusterRole")
            yield return new NamedReference(binding.RoleKind, binding.RoleName, "grants") { IsMinor = true };
        foreach (var subject in binding.Subjects)
        {
            if (subject.Kind == "ServiceAccount")
                yield return new NamedReference("ServiceAccount", subject.Node["name"], "grants to") { IsMinor = true, InNamespace = subject.AccountNamespace };
        }
    }

    private static IEnumerable<NamedReference> OfOther(Plimsoll.Manifests.Manifest manifest)
    {
        if (manifest is { Kind: "PersistentVolumeClaim", Group: "" })
        {
            yield return new NamedReference("PersistentVolume", manifest.Root["spec"]["volumeName"], "claims");
            yield return new NamedReference("StorageClass", manifest.Root["spec"]["storageClassName"], "asks for") { IsMinor = true };
        }
        else if (manifest.Group == "gateway.networking.k8s.io")
        {
            foreach (var backend in manifest.Root["spec"]["rules"].Children.SelectMany(r => r["backendRefs"].Children))
            {
                if (backend["kind"] is { IsAbsent: true } or { Text: "Service" })
                    yield return new NamedReference("Service", backend["name"], "sends requests to") { InNamespace = backend["namespace"].Text };
            }
        }
    }
}
