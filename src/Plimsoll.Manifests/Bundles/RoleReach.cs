namespace Plimsoll.Manifests.Bundles;

/// <summary>How far the powers of a role go, by the bindings of the input; a larger value is further.</summary>
public enum RoleReach
{
    /// <summary>Nobody is known to have them.</summary>
    Nobody,

    /// <summary>Somebody has them in some namespaces.</summary>
    Namespaces,

    /// <summary>Somebody has them in all namespaces and outside of them.</summary>
    Cluster,
}
