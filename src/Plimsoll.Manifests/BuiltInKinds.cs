using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests;

/// <summary>Which groups and kinds belong to Kubernetes itself. Source: the Kubernetes API 1.28 to 1.36.</summary>
public static class BuiltInKinds
{
    private static readonly HashSet<string> Groups = new(StringComparer.Ordinal)
    {
        "", "admissionregistration.k8s.io", "apiextensions.k8s.io", "apiregistration.k8s.io", "apps",
        "authentication.k8s.io", "authorization.k8s.io", "autoscaling", "batch", "certificates.k8s.io",
        "coordination.k8s.io", "discovery.k8s.io", "events.k8s.io", "extensions", "flowcontrol.apiserver.k8s.io",
        "internal.apiserver.k8s.io", "networking.k8s.io", "node.k8s.io", "policy", "rbac.authorization.k8s.io",
        "resource.k8s.io", "scheduling.k8s.io", "storage.k8s.io", "storagemigration.k8s.io",
    };

    private static readonly HashSet<string> ClusterScoped = new(StringComparer.Ordinal)
    {
        "APIService", "CertificateSigningRequest", "ClusterCIDR", "ClusterRole", "ClusterRoleBinding", "ClusterTrustBundle",
        "ComponentStatus", "CSIDriver", "CSINode", "CustomResourceDefinition", "DeviceClass", "DeviceTaintRule", "FlowSchema",
        "IngressClass", "IPAddress", "MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding",
        "MutatingWebhookConfiguration", "Namespace", "Node", "PersistentVolume", "PodSecurityPolicy",
        "PriorityClass", "PriorityLevelConfiguration", "ResourceClass", "ResourcePoolStatusRequest", "ResourceSlice", "RuntimeClass", "ServiceCIDR",
        "StorageClass", "StorageVersion", "StorageVersionMigration", "ValidatingAdmissionPolicy",
        "ValidatingAdmissionPolicyBinding", "ValidatingWebhookConfiguration", "VolumeAttachment",
        "VolumeAttributesClass",
    };

    /// <summary>The group of an <c>apiVersion</c>: what stands before the slash; empty for the core group.</summary>
    public static string GroupOf(string apiVersion)
    {
        var slash = apiVersion.IndexOf('/');
        return slash < 0 ? "" : TextCache.Get(apiVersion.AsSpan(0, slash));
    }

    /// <summary>Whether an API group is one of Kubernetes' own.</summary>
    public static bool IsBuiltInGroup(string group) => Groups.Contains(group);

    /// <summary>Whether objects of a built-in kind live outside namespaces.</summary>
    public static bool IsClusterScoped(string kind) => ClusterScoped.Contains(kind);
}
