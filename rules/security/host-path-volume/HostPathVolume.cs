namespace Plimsoll.Rules.Security;

/// <summary>A pod that uses files of its node.</summary>
[Rule("host-path-volume", 1233, Severity.Warning, Profile.Strict)]
public sealed class HostPathVolume : Rule<PodSpec>
{
    /// <summary>The paths that may be used.</summary>
    [Option("Paths of the node that pods may use, with all below them.")]
    public IReadOnlyList<string> Allowed { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var path in HostPath.MountedIn(pod))
        {
            var isSaidByAnother = SensitivePaths.AreReported(path, context) || (!path.IsReadOnly && context.Rules.Has(typeof(WritableHostPathMount)));
            if (isSaidByAnother || path.IsAllowedBy(Allowed))
                continue;
            context.ReportNodeAccess(
                pod,
                path.Node,
                $"{pod.Workload.Manifest.DisplayName} mounts {path.DisplayName}",
                help: "on another node the pod finds other files or none, and the baseline Pod Security Standard refuses it; take a configMap, an emptyDir or a persistentVolumeClaim");
        }
    }
}
