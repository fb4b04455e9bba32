namespace Plimsoll.Rules.References;

/// <summary>A binding that gives rights to a ServiceAccount which is not there.</summary>
[Rule("binding-subject-missing", 1130, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class BindingSubjectMissing : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (manifest is not { Kind: "RoleBinding" or "ClusterRoleBinding", Group: "rbac.authorization.k8s.io" })
            return;
        foreach (var subject in manifest.Root["subjects"].Children)
        {
            if (subject["kind"].Text != "ServiceAccount" || subject["namespace"].IsUnknown)
                continue;

            // Accounts of other programs may be bound before they are there; only one that is nearly there shows what was meant.
            var reference = new Reference(manifest, "ServiceAccount", subject["name"]) { InNamespace = subject["namespace"].Text };
            if (reference.Resolve(context.Bundle) is { IsMissing: true } missing && IsSurelyWrong(missing, manifest, context.Bundle))
                reference.ReportMissing(context, missing, $"{manifest.DisplayName} gives rights to", "whatever was meant to have them is refused");
        }
    }

    // One of the same name elsewhere may belong to another installation.
    private static bool IsSurelyWrong(Resolution missing, Manifest binding, Bundle bundle) =>
        missing.Nearest is not null
        || (missing.InOtherNamespace is { } elsewhere && bundle.AreAppliedTogether(binding, elsewhere) == true);
}
