namespace Plimsoll.Rules.Rbac;

/// <summary>A binding for a group that no authorizer ever asks about.</summary>
[Rule("system-masters-bound", 1276, Severity.Warning, Profile.Recommended)]
public sealed class SystemMastersBound : Rule<RoleBinding>
{
    /// <inheritdoc/>
    public override void Check(RoleBinding binding, RuleContext context)
    {
        // Kubernetes itself has one such binding.
        if (binding.IsOfSystem || binding.Manifest.Name == "cluster-admin" || binding.Subjects.FirstOrDefault(s => s.IsMasters) is not { } masters)
            return;
        context.Report(
            masters.Node["name"],
            $"{binding} names the group 'system:masters', whose members may do everything without any binding",
            help: "the binding changes nothing, and what a certificate of that group allows cannot be taken back; bind a group of your own and give out no certificates for this one");
    }
}
