namespace Plimsoll.Rules.Schema;

/// <summary>A status written by an author instead of by Kubernetes.</summary>
[Rule("status-in-manifest", 1005, Severity.Info, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class StatusInManifest : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        var status = manifest.Root["status"];
        if (status.Kind is NodeKind.Absent or NodeKind.Unknown)
            return;
        context.Report(
            status,
            $"{manifest.DisplayName} comes with a status, which Kubernetes writes and ignores on apply",
            help: "remove 'status'",
            fix: Fix.Safe("Remove 'status'", Edit.Remove(status)));
    }
}
