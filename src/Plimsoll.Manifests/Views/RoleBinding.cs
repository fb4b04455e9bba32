using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>A RoleBinding or ClusterRoleBinding: who may do what a role grants.</summary>
public sealed class RoleBinding : View
{
    private IReadOnlyList<BindingSubject>? _subjects;

    internal RoleBinding(Manifest manifest)
        : base(manifest)
    {
    }

    /// <summary>Whether the role is granted in all namespaces and outside of them.</summary>
    public bool IsClusterWide => Manifest.Kind == "ClusterRoleBinding";

    /// <summary>Whether the binding belongs to Kubernetes or to kubeadm, which have prefixes of their own.</summary>
    public bool IsOfSystem =>
        Manifest.Name.StartsWith("system:", StringComparison.Ordinal) || Manifest.Name.StartsWith("kubeadm:", StringComparison.Ordinal);

    /// <summary>The name of the role.</summary>
    public Node RoleName => Root["roleRef"]["name"];

    /// <summary>The kind of the role as written, or empty.</summary>
    public string RoleKind => Root["roleRef"]["kind"].Text ?? "";

    /// <summary>Who is granted it.</summary>
    public IReadOnlyList<BindingSubject> Subjects => _subjects ??=
        [.. Root["subjects"].Children.Where(s => s["kind"].Text is not null && s["name"].Text is not null).Select(s => new BindingSubject(this, s))];
}
