namespace Plimsoll.Rules.Security;

/// <summary>A pod that sees a folder of its node which holds secrets or belongs to the system.</summary>
[Rule("sensitive-host-path-mounted", 1224, Severity.Error, Profile.Recommended)]
public sealed class SensitiveHostPathMounted : Rule<PodSpec>
{
    /// <summary>The paths that may be mounted.</summary>
    [Option("Paths of the node that may be mounted, with all below them.")]
    public IReadOnlyList<string> Allowed { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var path in HostPath.MountedIn(pod))
        {
            if (SensitivePaths.ContentOf(path) is not { } folder || path.IsAllowedBy(Allowed))
                continue;
            if (SensitivePaths.HoldCloudCredentials(path) && context.Rules.Has(typeof(CloudCredentialPathMounted)))
                continue;
            var isHarmless = folder.IsHarmlessToRead && path.IsReadOnly;
            context.ReportNodeAccess(
                pod,
                path.Node,
                $"{pod.Workload.Manifest.DisplayName} mounts {path.DisplayName}: {folder.Content}",
                help: (path.IsReadOnly ? "whoever breaks into the pod could read it" : "whoever breaks into the pod could change it and so take over the node")
                    + "; remove the volume, or mount no more than the one file that is needed, with readOnly: true",
                severity: isHarmless ? Severity.Warning : null);
        }
    }
}
