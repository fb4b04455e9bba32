namespace Plimsoll.Rules.Security;

/// <summary>What lies where on a node; of each path of a pod one rule speaks, the one that knows most about it.</summary>
internal static class SensitivePaths
{
    private static readonly (string Path, string Content, bool WithAllBelow, bool IsHarmlessToRead)[] Folders =
    [
        ("/", "all its files", false, false),
        ("/bin", "its programs", false, true),
        ("/boot", "its kernel", true, true),
        ("/dev", "all its devices", false, false),
        ("/etc", "its configuration with keys and passwords", false, false),
        ("/etc/cni", "the configuration of its network", true, true),
        ("/etc/cron.d", "what it starts by the clock", true, true),
        ("/etc/kubernetes", "the keys of the cluster", true, false),
        ("/etc/shadow", "its passwords", true, false),
        ("/etc/ssh", "its SSH keys", true, false),
        ("/etc/sudoers", "who may become root on it", true, true),
        ("/etc/sudoers.d", "who may become root on it", true, true),
        ("/etc/systemd", "its services", true, true),
        ("/home", "the files of its users", false, false),
        ("/lib", "its libraries", false, true),
        ("/lib64", "its libraries", false, true),
        ("/opt/cni", "the programs of its network", true, true),
        ("/proc", "the settings of its kernel and the memory of its processes", true, false),
        ("/root", "the files of its administrator", true, false),
        ("/sbin", "its programs", false, true),
        ("/sys", "the settings of its kernel and devices", false, true),
        ("/usr", "its programs and libraries", false, true),
        ("/usr/bin", "its programs", true, true),
        ("/usr/lib", "its libraries", false, true),
        ("/usr/libexec/kubernetes", "the drivers that its kubelet starts", true, true),
        ("/usr/local/bin", "its programs", true, true),
        ("/usr/sbin", "its programs", true, true),
        ("/var", "the data of all its programs", false, false),
        ("/var/lib", "the data of all its programs", false, false),
        ("/var/lib/containerd", "the files of all its containers", true, false),
        ("/var/lib/containers", "the files of all its containers", true, false),
        ("/var/lib/docker", "the files of all its containers", true, false),
        ("/var/lib/etcd", "all objects of the cluster, its Secrets too", true, false),
        ("/var/lib/kubelet", "the Secrets and tokens of all its pods", true, false),
    ];

    // Standard output of containers: read by every log collector there is.
    private static readonly string[] Logs = ["/var/lib/docker/containers"];

    private static readonly string[] RuntimeSockets =
    [
        "/run/docker.sock", "/run/containerd/containerd.sock", "/run/k3s/containerd/containerd.sock", "/run/crio/crio.sock",
        "/run/cri-dockerd.sock", "/run/dockershim.sock", "/run/podman/podman.sock", "/run/docker/containerd/containerd.sock",
        "/run/user/1000/docker.sock", "/pipe/docker_engine", "/pipe/containerd-containerd",
    ];

    private static readonly string[] CredentialFiles =
        ["/etc/kubernetes/azure.json", "/etc/kubernetes/cloud.conf", "/etc/kubernetes/cloud-config", "/etc/kubernetes/cloud-config.conf", "/etc/kubernetes/gce.conf", "/var/lib/waagent"];

    private static readonly string[] CredentialFolders = [".aws", ".azure", ".oci", "gcloud"];

    /// <summary>Whether a path is one where the tools of a cloud provider keep credentials.</summary>
    public static bool HoldCloudCredentials(HostPath path) =>
        CredentialFiles.Any(path.IsWithin) || path.Path.Split('/').Any(s => CredentialFolders.Contains(s, StringComparer.Ordinal));

    /// <summary>The socket of a container runtime that a path is or contains, or that it is the folder of; null when there is none.</summary>
    public static string? RuntimeSocketIn(HostPath path) => RuntimeSockets.FirstOrDefault(path.Holds);

    /// <summary>What a folder of the system holds, and whether reading it does no harm; null for all other paths.</summary>
    public static (string Content, bool IsHarmlessToRead)? ContentOf(HostPath path)
    {
        (string, bool)? found = null;
        foreach (var (folder, content, withAllBelow, isHarmlessToRead) in Folders)
        {
            // The last that fits says most.
            if (path.Path == folder || (withAllBelow && path.IsWithin(folder)))
                found = (content, isHarmlessToRead || (Logs.Any(path.IsWithin) && path.IsReadOnly));
        }

        return found;
    }

    /// <summary>Whether a rule of the run that knows the content of a path reports it.</summary>
    public static bool AreReported(HostPath path, RuleContext context) =>
        (context.Rules.Has(typeof(CloudCredentialPathMounted)) && HoldCloudCredentials(path))
        || (context.Rules.Has(typeof(ContainerRuntimeSocketMounted)) && RuntimeSocketIn(path) is not null)
        || (context.Rules.Has(typeof(SensitiveHostPathMounted)) && ContentOf(path) is not null);
}
