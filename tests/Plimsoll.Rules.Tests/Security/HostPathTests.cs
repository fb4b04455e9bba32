using Plimsoll.Rules.Security;

namespace Plimsoll.Rules.Tests.Security;

public sealed class HostPathTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/etc/", "/etc")]
    [InlineData("//etc//ssh", "/etc/ssh")]
    [InlineData("/usr/../etc/./ssh", "/etc/ssh")]
    [InlineData("/../..", "/")]
    [InlineData("/var/run/docker.sock", "/run/docker.sock")]
    [InlineData("/var/run", "/run")]
    [InlineData("/var/running", "/var/running")]
    [InlineData(@"\\.\pipe\docker_engine", "/pipe/docker_engine")]
    public void A_path_is_what_the_node_makes_of_it(string written, string path) => Assert.Equal(path, HostPath.Normalise(written));

    [Theory]
    [InlineData("/etc", "/etc", true)]
    [InlineData("/etc/ssh", "/etc", true)]
    [InlineData("/etcetera", "/etc", false)]
    [InlineData("/etc", "/", true)]
    [InlineData("/", "/etc", false)]
    public void A_path_is_within_a_folder_by_whole_names(string path, string folder, bool isWithin)
    {
        Assert.Equal(isWithin, Mounted(path).IsWithin(folder));
        Assert.Equal(isWithin, Mounted(folder).Holds(path));
    }

    [Theory]
    [InlineData("/var/run/docker.sock", "/run/docker.sock")]
    [InlineData("/var/run/", "/run/docker.sock")]
    [InlineData("/run/containerd", "/run/containerd/containerd.sock")]
    [InlineData("/", "/run/docker.sock")]
    [InlineData("/var", null)]
    [InlineData("/run/docker.sock.d", null)]
    public void The_folders_of_a_socket_hold_it(string path, string? socket) => Assert.Equal(socket, SensitivePaths.RuntimeSocketIn(Mounted(path)));

    [Theory]
    [InlineData("/var/lib/kubelet/pods", "the Secrets and tokens of all its pods")]
    [InlineData("/etc/kubernetes/pki", "the keys of the cluster")]
    [InlineData("/etc", "its configuration with keys and passwords")]
    [InlineData("/etc/localtime", null)]
    [InlineData("/lib/modules", null)]
    [InlineData("/usr/share/zoneinfo", null)]
    [InlineData("/sys/fs/cgroup", null)]
    [InlineData("/data", null)]
    public void Folders_of_the_system_are_known(string path, string? content) => Assert.Equal(content, SensitivePaths.ContentOf(Mounted(path))?.Content);

    [Fact]
    public void Only_what_a_container_mounts_counts()
    {
        var pod = Pods.With("volumes: [{name: a, hostPath: {path: /a}}, {name: b, hostPath: {path: /b}}, {name: c, hostPath: {path: $(C)}}, {name: d, emptyDir: {}}], "
            + "containers: [{name: x, volumeMounts: [{name: a, mountPath: /x}, {name: c, mountPath: /y}, {name: d, mountPath: /z}]}], "
            + "initContainers: [{name: y, volumeMounts: [{name: a, mountPath: /x, readOnly: true}]}]");
        var path = Assert.Single(HostPath.MountedIn(pod));
        Assert.Equal("/a", path.Path);
        Assert.Equal(["y", "x"], path.Mounts.Select(m => m.Container.Name));
        Assert.False(path.IsReadOnly);
    }

    private static HostPath Mounted(string path) =>
        HostPath.MountedIn(Pods.With($"volumes: [{{name: a, hostPath: {{path: '{path}'}}}}], containers: [{{name: x, volumeMounts: [{{name: a, mountPath: /x}}]}}]")).Single();
}
