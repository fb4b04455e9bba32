using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Bundles;

/// <summary>What one binding gives one of its subjects.</summary>
/// <param name="Subject">Who is granted the role, and by which binding.</param>
/// <param name="Role">The role.</param>
public sealed record RoleGrant(BindingSubject Subject, Role Role)
{
    /// <summary>The binding.</summary>
    public RoleBinding Binding => Subject.Binding;

    /// <summary>Whether the role is granted in all namespaces and outside of them.</summary>
    public bool IsClusterWide => Binding.IsClusterWide;
}
