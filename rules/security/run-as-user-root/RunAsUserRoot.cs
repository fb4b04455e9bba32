namespace Plimsoll.Rules.Security;

/// <summary>A container that is told to run as root.</summary>
[Rule("run-as-user-root", 1220, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class RunAsUserRoot : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        if (pod.IsWindows || pod.HasUserNamespace)
            return;
        foreach (var setting in SecuritySetting.In(pod, "runAsUser"))
        {
            // Beside runAsNonRoot: true it does not run at all.
            if (setting.Value.AsInteger() != 0 || setting.Containers.Any(c => c.EffectiveSecurity("runAsNonRoot") is { IsTrue: true } or { IsUnknown: true }))
                continue;
            context.ReportNodeAccess(
                setting,
                setting.Value,
                $"{setting.Who} {(setting.Containers.Length == 1 ? "runs" : "run")} as root, by runAsUser: 0",
                help: "root in a container is root on the node as soon as it gets out; write a user above 0, for example 10001, let the image belong to it, and set fsGroup for its volumes",
                fix: Fix.Unsafe("Refuse to run as root", RefuseRoot(setting.Value)));
        }
    }

    private static Edit[] RefuseRoot(Node user)
    {
        var nonRoot = user.Parent["runAsNonRoot"];
        return nonRoot.IsPresent
            ? [Edit.Remove(user), Edit.Set(nonRoot, true)]
            : [Edit.RenameKey(user, "runAsNonRoot"), Edit.Set(user, true)];
    }
}
