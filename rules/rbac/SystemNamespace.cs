namespace Plimsoll.Rules.Rbac;

/// <summary>The namespace <c>kube-system</c>, whose objects the cluster itself is made of.</summary>
internal static class SystemNamespace
{
    /// <summary>Whether a role may grant something in it.</summary>
    public static bool Holds(Role role) => role.IsClusterRole || role.Manifest.Namespace == "kube-system";
}
