namespace Plimsoll.Rules.Rbac;

/// <summary>Tells the administrator's role of Kubernetes from roles that grant as much.</summary>
internal static class AdminRoles
{
    /// <summary>Whether it is the ClusterRole <c>cluster-admin</c>, written in the input or not.</summary>
    public static bool IsClusterAdmin(Role role) => role.IsClusterRole && role.Manifest.Name == "cluster-admin";
}
