namespace Plimsoll.Rules.Security;

/// <summary>A Windows container that is none: it runs as a process of its node.</summary>
[Rule("windows-host-process", 1231, Severity.Error, Profile.Recommended)]
public sealed class WindowsHostProcess : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var setting in SecuritySetting.In(pod, "windowsOptions", "hostProcess"))
        {
            if (!setting.Value.IsTrue)
                continue;
            context.ReportNodeAccess(
                setting,
                setting.Value,
                $"{setting.Who} {(setting.Containers.Length == 1 ? "runs" : "run")} as {(setting.Containers.Length == 1 ? "a process" : "processes")} of the Windows node, with access to all of it",
                help: "whoever breaks into it owns the node; remove 'hostProcess', and with it hostNetwork, unless it is there to manage nodes");
        }
    }
}
