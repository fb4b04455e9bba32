namespace Plimsoll.Rules.Security;

/// <summary>A container that may write to the disk of its node.</summary>
[Rule("writable-host-path-mount", 1232, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class WritableHostPathMount : Rule<PodSpec>
{
    // What is written there goes to a program or a device.
    private static readonly string[] TypesWithoutFiles = ["Socket", "CharDevice", "BlockDevice"];

    /// <summary>The paths that may be written to.</summary>
    [Option("Paths of the node that containers may write to, with all below them.")]
    public IReadOnlyList<string> Allowed { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var path in HostPath.MountedIn(pod))
        {
            if (TypesWithoutFiles.Contains(path.Volume.Node["hostPath"]["type"].Text) || path.IsWithin("/dev") || path.IsAllowedBy(Allowed) || SensitivePaths.AreReported(path, context))
                continue;
            foreach (var (container, mount) in path.Mounts)
            {
                var readOnly = mount["readOnly"];
                if (!(readOnly.IsAbsent || readOnly.IsFalse))
                    continue;
                context.ReportNodeAccess(
                    container,
                    readOnly,
                    $"{container.DisplayName} may write to {path.DisplayName}",
                    help: "what it writes stays on that one node, can fill its disk and is read by other programs; write readOnly: true, or take an emptyDir or a persistentVolumeClaim",
                    fix: Fix.Unsafe("Mount it for reading", Edit.Set(readOnly, true)));
            }
        }
    }
}
