namespace Plimsoll.Rules.Security;

/// <summary>A pod that shares the memory of its node's programs.</summary>
[Rule("host-ipc", 1207, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class HostIpc : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context) => HostNamespace.Check(
        pod,
        "hostIPC",
        "reaches the shared memory and message queues of all programs of its node",
        "it could read and change what they exchange; remove 'hostIPC', and share memory between containers of the pod with an emptyDir of medium Memory",
        context);
}
