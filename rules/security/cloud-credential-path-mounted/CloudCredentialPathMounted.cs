namespace Plimsoll.Rules.Security;

/// <summary>A pod that sees the credentials by which its node speaks to the cloud.</summary>
[Rule("cloud-credential-path-mounted", 1204, Severity.Error, Profile.Recommended)]
public sealed class CloudCredentialPathMounted : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var path in HostPath.MountedIn(pod))
        {
            if (!SensitivePaths.HoldCloudCredentials(path))
                continue;
            context.ReportNodeAccess(
                pod,
                path.Node,
                $"{pod.Workload.Manifest.DisplayName} mounts {path.DisplayName}, where credentials for the cloud provider are kept",
                help: "whoever breaks into the pod could act as the node in the whole account; give the pod an identity of its own (workload identity, IRSA, EKS Pod Identity) and remove the volume");
        }
    }
}
