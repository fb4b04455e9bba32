using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.PodSecurity;

/// <summary>The Pod Security Standards: what the admission plugin PodSecurity lets into a namespace, by level and version.</summary>
public static class PodSecurityStandard
{
    private const PodSecurityLevel Baseline = PodSecurityLevel.Baseline;
    private const PodSecurityLevel Restricted = PodSecurityLevel.Restricted;

    private static readonly string[] SeccompTypes = ["RuntimeDefault", "Localhost"];

    /// <summary>The sysctls that do not reach beyond the pod, each with the minor version since which it counts as safe.</summary>
    public static IReadOnlyList<(string Name, int Since)> SafeSysctls { get; } =
    [
        ("kernel.shm_rmid_forced", 0),
        ("net.ipv4.ip_local_port_range", 0),
        ("net.ipv4.ip_unprivileged_port_start", 0),
        ("net.ipv4.tcp_syncookies", 0),
        ("net.ipv4.ping_group_range", 0),
        ("net.ipv4.ip_local_reserved_ports", 27),
        ("net.ipv4.tcp_keepalive_time", 29),
        ("net.ipv4.tcp_fin_timeout", 29),
        ("net.ipv4.tcp_keepalive_intvl", 29),
        ("net.ipv4.tcp_keepalive_probes", 29),
        ("net.ipv4.tcp_rmem", 32),
        ("net.ipv4.tcp_wmem", 32),
    ];

    /// <summary>The SELinux types of containers, each with the minor version since which it is allowed.</summary>
    public static IReadOnlyList<(string Name, int Since)> SelinuxTypes { get; } =
        [("container_t", 0), ("container_init_t", 0), ("container_kvm_t", 0), ("container_engine_t", 31)];

    /// <summary>All demands, in the order of the documentation.</summary>
    public static IReadOnlyList<PodSecurityControl> Controls { get; } =
    [
        new ForbiddenValueControl("HostProcess", Baseline, IsTrue, "securityContext.windowsOptions.hostProcess", "*.securityContext.windowsOptions.hostProcess"),
        new ForbiddenValueControl("Host Namespaces", Baseline, IsTrue, "hostNetwork", "hostPID", "hostIPC"),
        new ForbiddenValueControl("Privileged Containers", Baseline, IsTrue, "*.securityContext.privileged") { Instead = false },
        new AllowedValuesControl(
            "Capabilities",
            Baseline,
            ["AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT"],
            "*.securityContext.capabilities.add[]") { IsCoveredByRestricted = true },
        new ForbiddenValueControl("HostPath Volumes", Baseline, static _ => true, "volumes[].hostPath") { NeedsThought = true },
        new ForbiddenValueControl("Host Ports", Baseline, static port => port.AsInteger() is not (null or 0), "*.ports[].hostPort"),
        new AllowedValuesControl(
            "Host Probes / Lifecycle Hooks",
            Baseline,
            Array.Empty<string>(),
            "*.livenessProbe.httpGet.host",
            "*.readinessProbe.httpGet.host",
            "*.startupProbe.httpGet.host",
            "*.livenessProbe.tcpSocket.host",
            "*.readinessProbe.tcpSocket.host",
            "*.startupProbe.tcpSocket.host",
            "*.lifecycle.postStart.tcpSocket.host",
            "*.lifecycle.preStop.tcpSocket.host",
            "*.lifecycle.postStart.httpGet.host",
            "*.lifecycle.preStop.httpGet.host") { Since = 34 },
        new AllowedValuesControl("AppArmor", Baseline, ["RuntimeDefault", "Localhost"], "securityContext.appArmorProfile.type", "*.securityContext.appArmorProfile.type") { Instead = "RuntimeDefault" },
        new AppArmorAnnotationControl("AppArmor"),
        new AllowedValuesControl("SELinux", Baseline, [.. SelinuxTypes], "securityContext.seLinuxOptions.type", "*.securityContext.seLinuxOptions.type"),
        new AllowedValuesControl(
            "SELinux",
            Baseline,
            Array.Empty<string>(),
            "securityContext.seLinuxOptions.user",
            "*.securityContext.seLinuxOptions.user",
            "securityContext.seLinuxOptions.role",
            "*.securityContext.seLinuxOptions.role"),
        new AllowedValuesControl("/proc Mount Type", Baseline, ["Default"], "*.securityContext.procMount") { IsCoveredByRestricted = true, SparesUserNamespacesSince = 35 },
        new AllowedValuesControl("Seccomp", Baseline, SeccompTypes, "securityContext.seccompProfile.type", "*.securityContext.seccompProfile.type") { Since = 19, IsCoveredByRestricted = true, Instead = "RuntimeDefault" },
        new AllowedValuesControl("Sysctls", Baseline, [.. SafeSysctls], "securityContext.sysctls[].name"),

        new VolumeTypesControl("Volume Types"),
        new RequiredFieldControl("Privilege Escalation", "allowPrivilegeEscalation", static v => v.IsFalse, "allowPrivilegeEscalation: false") { Since = 8, SparesWindowsSince = 25 },
        new RequiredFieldControl("Running as Non-root", "runAsNonRoot", static v => v.IsTrue, "runAsNonRoot: true") { SparesUserNamespacesSince = 35 },
        new ForbiddenValueControl("Running as Non-root user", Restricted, static v => v.AsInteger() == 0, "securityContext.runAsUser", "*.securityContext.runAsUser") { Since = 23, SparesUserNamespacesSince = 35 },
        new RequiredFieldControl("Seccomp", "seccompProfile", static v => SeccompTypes.Contains(v["type"].Text), "seccompProfile: {type: RuntimeDefault}") { Since = 19, SparesWindowsSince = 25 },
        new DropAllControl("Capabilities") { Since = 22, SparesWindowsSince = 25 },
        new AllowedValuesControl("/proc Mount Type", Restricted, ["Default"], "*.securityContext.procMount"),
    ];

    /// <summary>Where a pod is not what a level asks, in any of some versions.</summary>
    public static IReadOnlyList<PodSecurityViolation> Check(PodSpec pod, PodSecurityLevel level, VersionSet versions)
    {
        var violations = new List<PodSecurityViolation>();
        var known = new HashSet<(PodSecurityControl, Node)>();

        // Lists of what is allowed only grow, and new demands stay: what holds in the oldest and the newest version holds between.
        foreach (var minor in versions.Oldest == versions.Newest ? [versions.Newest] : new[] { versions.Oldest, versions.Newest })
        {
            foreach (var control in Controls)
            {
                if (control.Binds(pod, level, minor))
                    violations.AddRange(control.Check(pod, minor).Where(v => known.Add((control, v.Node))));
            }
        }

        return violations;
    }

    private static bool IsTrue(Node value) => value.IsTrue;
}
