namespace Plimsoll.Rules.Security;

/// <summary>A container with a right that reaches beyond it.</summary>
[Rule("dangerous-capability-added", 1206, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class DangerousCapabilityAdded : Rule<Container>
{
    private static readonly Dictionary<string, string> Powers = new(StringComparer.Ordinal)
    {
        ["ALL"] = "do whatever root can do",
        ["AUDIT_CONTROL"] = "switch off the node's audit log",
        ["BPF"] = "load programs into the node's kernel",
        ["DAC_READ_SEARCH"] = "read files of the node past all permissions",
        ["MAC_ADMIN"] = "change the node's AppArmor and SELinux rules",
        ["MAC_OVERRIDE"] = "pass by the node's AppArmor and SELinux rules",
        ["NET_ADMIN"] = "change addresses, routes and firewall rules",
        ["PERFMON"] = "watch the node's kernel and all processes",
        ["SYS_BOOT"] = "restart the node",
        ["SYS_PTRACE"] = "read and change the memory of other processes",
        ["SYS_RAWIO"] = "write to the node's devices and memory",
        ["SYS_TIME"] = "set the node's clock",
        ["SYSLOG"] = "read the node's kernel log and the addresses in it",
    };

    /// <summary>The capabilities that may be added all the same.</summary>
    [Option("Capabilities that may be added all the same.")]
    public IReadOnlyList<string> Allowed { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        foreach (var added in Capability.AddedTo(container))
        {
            if (!Powers.TryGetValue(added.Name, out var power) || Allowed.Any(a => Capability.Normalise(a) == added.Name))
                continue;
            var staysInside = StaysInside(added.Name, container.Pod);
            added.Report(
                container,
                $"{container.DisplayName} adds the capability {added.Name}: it may {power}{(staysInside ? " of its pod" : "")}",
                help: staysInside
                    ? "whoever breaks into it could do the same; remove the capability unless the program fails without it"
                    : "whoever breaks into it could do the same, and from there mostly own the node; remove the capability, or take a smaller one",
                context,
                staysInside ? Severity.Warning : null);
        }
    }

    /// <summary>Whether a capability is one of those.</summary>
    internal static bool IsDangerous(string name) => Powers.ContainsKey(name);

    // Namespaces of the pod hold these two back, unless it shares those of the node.
    private static bool StaysInside(string name, PodSpec pod) => name switch
    {
        "NET_ADMIN" => !pod.Node["hostNetwork"].IsTrue,
        "SYS_PTRACE" => !pod.Node["hostPID"].IsTrue,
        _ => false,
    };
}
