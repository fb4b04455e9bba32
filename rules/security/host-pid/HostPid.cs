namespace Plimsoll.Rules.Security;

/// <summary>A pod that sees all processes of its node.</summary>
[Rule("host-pid", 1209, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class HostPid : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context) => HostNamespace.Check(
        pod,
        "hostPID",
        "sees all processes of its node",
        "it could read their command lines and, as root, their environment with its secrets, or stop them; remove 'hostPID', and to see the processes of the pod's other containers write shareProcessNamespace: true",
        context);
}
