using Plimsoll.Schemas.PodSecurity;

namespace Plimsoll.Rules.Security;

/// <summary>A pod that changes a setting of the kernel which nodes do not allow by default.</summary>
[Rule("unsafe-sysctls", 1230, Severity.Warning, Profile.Recommended)]
public sealed class UnsafeSysctls : Rule<PodSpec>
{
    /// <summary>The sysctls that the nodes allow.</summary>
    [Option("Sysctls that the kubelets of the cluster allow; the name may end with *.")]
    public IReadOnlyList<string> Allowed { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var sysctl in pod.SecurityContext["sysctls"].Children)
        {
            // The kernel and Kubernetes take slashes for dots.
            var node = sysctl["name"];
            if (node.Text is not { Length: > 0 } written || Placeholders.Contains(written) || Allowed.Any(a => IsNamed(written, a)))
                continue;
            var name = written.Replace('/', '.');
            if (PodSecurityStandard.SafeSysctls.FirstOrDefault(s => s.Name == name) is { Name: not null } safe && safe.Since <= context.Schemas.Target.Oldest)
                continue;
            context.ReportNodeAccess(
                pod,
                node,
                $"{pod.Workload.Manifest.DisplayName} sets the sysctl {name}, which is not one of the safe ones",
                help: "nodes refuse the pod with SysctlForbidden unless their kubelet is told to allow it; remove it, set it on the nodes themselves, "
                    + $"or tell of nodes that allow it with --set unsafe-sysctls.allowed='[{name}]'");
        }
    }

    private static bool IsNamed(string name, string allowed) => allowed.Length > 0 && allowed[allowed.Length - 1] == '*'
        ? name.StartsWith(allowed.Substring(0, allowed.Length - 1), StringComparison.Ordinal)
        : name == allowed;
}
