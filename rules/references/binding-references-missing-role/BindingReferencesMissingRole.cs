namespace Plimsoll.Rules.References;

/// <summary>A RoleBinding or ClusterRoleBinding that grants a role which is not there.</summary>
[Rule("binding-references-missing-role", 1093, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class BindingReferencesMissingRole : Rule<Manifest>
{
    // In every cluster, or in every cluster of a vendor. Sources: Kubernetes' bootstrap policy, OpenShift's default cluster roles.
    private static readonly HashSet<string> GivenRoles = new(StringComparer.Ordinal)
    {
        "cluster-admin", "admin", "edit", "view", "extension-apiserver-authentication-reader",
        "basic-user", "cluster-reader", "cluster-status", "self-provisioner", "sudoer", "registry-admin", "registry-editor", "registry-viewer",
    };

    private static readonly string[] GivenPrefixes = ["system:", "kubeadm:", "eks:", "gce:", "aks:", "kubelet-"];

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (manifest.Group != "rbac.authorization.k8s.io" || manifest.Kind is not ("RoleBinding" or "ClusterRoleBinding"))
            return;
        var role = manifest.Root["roleRef"];
        if (role["kind"].Text is not ("Role" or "ClusterRole") || (manifest.Kind == "ClusterRoleBinding" && role["kind"].Text == "Role"))
            return;
        var reference = new Reference(manifest, role["kind"].Text!, role["name"]);
        if (!IsGiven(role["name"].Text ?? "") && reference.Resolve(context.Bundle) is { IsMissing: true } missing)
            reference.ReportMissing(context, missing, $"{manifest.DisplayName} grants", "nobody would be granted anything");
    }

    private static bool IsGiven(string role) =>
        GivenRoles.Contains(role) || Array.Exists(GivenPrefixes, p => role.StartsWith(p, StringComparison.Ordinal));
}
