using Plimsoll.Manifests.Views;

namespace Plimsoll.Schemas.PodSecurity;

/// <summary>One demand of the Pod Security Standards, under the name that their documentation gives it.</summary>
/// <remarks>Source of the facts: the page "Pod Security Standards" and the policy of the admission plugin PodSecurity, 1.0 to 1.36.</remarks>
public abstract class PodSecurityControl
{
    private protected PodSecurityControl(string name, PodSecurityLevel level)
    {
        Name = name;
        Level = level;
    }

    /// <summary>The name: <c>Host Namespaces</c>.</summary>
    public string Name { get; }

    /// <summary>The mildest level that makes this demand.</summary>
    public PodSecurityLevel Level { get; }

    /// <summary>The minor version of Kubernetes since which the standards make it.</summary>
    public int Since { get; init; }

    /// <summary>Whether the restricted level makes a demand of the same name that covers this one.</summary>
    public bool IsCoveredByRestricted { get; init; }

    /// <summary>The minor version since which pods with <c>os.name: windows</c> are left alone; none when null.</summary>
    public int? SparesWindowsSince { get; init; }

    /// <summary>The minor version since which pods with <c>hostUsers: false</c> are left alone; none when null.</summary>
    public int? SparesUserNamespacesSince { get; init; }

    /// <summary>Whether a level makes this demand of a pod in a version.</summary>
    public bool Binds(PodSpec pod, PodSecurityLevel level, int minor) =>
        Level <= level
        && Since <= minor
        && !(IsCoveredByRestricted && level == PodSecurityLevel.Restricted)
        && !(SparesWindowsSince <= minor && pod.Node["os"]["name"].Text == "windows")
        && !(SparesUserNamespacesSince <= minor && pod.HasUserNamespace);

    /// <summary>The places at which a pod is not what is demanded.</summary>
    public abstract IEnumerable<PodSecurityViolation> Check(PodSpec pod, int minor);
}
