namespace Plimsoll.Rules.Security;

/// <summary>A container whose processes belong to the group of root.</summary>
[Rule("run-as-group-root", 1217, Severity.Warning, Profile.Strict)]
public sealed class RunAsGroupRoot : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        if (pod.IsWindows || pod.HasUserNamespace)
            return;
        foreach (var setting in SecuritySetting.In(pod, "runAsGroup"))
            Check(setting.Value, $"{setting.Who} may use what belongs to the group of root, by runAsGroup: 0", pod, context);
        var name = pod.Workload.Manifest.DisplayName;
        Check(pod.SecurityContext["fsGroup"], $"the volumes of {name} belong to the group of root, by fsGroup: 0", pod, context);
        foreach (var group in pod.SecurityContext["supplementalGroups"].Children)
            Check(group, $"{name} may use what belongs to the group of root, by supplementalGroups: [0]", pod, context);
    }

    private static void Check(Node group, string message, PodSpec pod, RuleContext context)
    {
        if (group.AsInteger() == 0)
            context.ReportNodeAccess(pod, group, message, help: "files of the image and of mounted volumes that only root's group may read would be open to it; write a group above 0, for example 10001");
    }
}
