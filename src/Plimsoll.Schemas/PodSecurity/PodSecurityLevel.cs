namespace Plimsoll.Schemas.PodSecurity;

/// <summary>How much a Pod Security Standard asks; each level holds the ones before it.</summary>
public enum PodSecurityLevel
{
    /// <summary>Nothing is asked.</summary>
    Privileged,

    /// <summary>No known way out of the container is opened.</summary>
    Baseline,

    /// <summary>The program gets as few rights as most programs need.</summary>
    Restricted,
}
