namespace Plimsoll.Rules.Security;

/// <summary>A container that must not be root and is told to be it.</summary>
[Rule("run-as-non-root-contradicts-uid-zero", 1218, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class RunAsNonRootContradictsUidZero : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        var nonRoot = container.EffectiveSecurity("runAsNonRoot");
        var user = container.EffectiveSecurity("runAsUser");
        if (!nonRoot.IsTrue || user.AsInteger() != 0 || container.Pod.IsWindows)
            return;
        context.Report(
            user,
            $"{container.DisplayName} cannot start: runAsNonRoot is true, and runAsUser is 0, which is root",
            help: "the kubelet would refuse it with CreateContainerConfigError; write a user above 0, or remove 'runAsUser' where the image names one",
            fix: Fix.Unsafe("Let the image name the user", Edit.Remove(user)),
            related: [new RelatedPlace(nonRoot, "root is forbidden here")]);
    }
}
