using System.Collections.Immutable;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>What runs in a pod.</summary>
public sealed class PodSpec
{
    private ImmutableArray<Container> _containers;
    private ImmutableArray<Volume> _volumes;

    internal PodSpec(Workload workload, Node node)
    {
        Workload = workload;
        Node = node;
    }

    /// <summary>The object that makes the pod.</summary>
    public Workload Workload { get; }

    /// <summary>The pod's <c>spec</c>.</summary>
    public Node Node { get; }

    /// <summary>All containers: init containers first, then regular, then ephemeral ones.</summary>
    public ImmutableArray<Container> Containers => _containers.IsDefault ? _containers = ReadContainers() : _containers;

    /// <summary>The pod's volumes.</summary>
    public ImmutableArray<Volume> Volumes => _volumes.IsDefault ? _volumes = Node["volumes"].Children.ReadAll(static v => new Volume(v)) : _volumes;

    /// <summary>Where the ServiceAccount is named: the older name of the field counts where the newer one is not written.</summary>
    public Node ServiceAccountName => Node["serviceAccountName"].IsAbsent && !Node["serviceAccount"].IsAbsent ? Node["serviceAccount"] : Node["serviceAccountName"];

    /// <summary>The name of the ServiceAccount that the pod runs under, <c>default</c> when none is written; null when it is not known.</summary>
    public string? AccountName => ServiceAccountName is { IsAbsent: true } or { Text: "" } ? "default" : ServiceAccountName.Text;

    /// <summary>Whether a volume surely brings a token for the API server, whatever is said of mounting it by default.</summary>
    public bool ProjectsToken => Volumes.Any(v => v.Node["projected"]["sources"].Children.Any(s => s["serviceAccountToken"] is { IsPresent: true } token && token["audience"].IsAbsent));

    /// <summary>The pod's <c>securityContext</c>: what holds for containers that do not say otherwise.</summary>
    public Node SecurityContext => Node["securityContext"];

    /// <summary>The AppArmor profiles that are written as annotations of the pod, one for each container; deprecated since 1.30.</summary>
    public IEnumerable<Node> AppArmorAnnotations => Workload.Template["metadata"]["annotations"].Entries is var entries && entries.Any(IsOfAppArmor) ? entries.Where(IsOfAppArmor) : [];

    /// <summary>Whether users of the pod are others on the node, so that its root is nobody there.</summary>
    public bool HasUserNamespace => Node["hostUsers"].IsFalse;

    /// <summary>Whether the pod runs on Windows nodes, where Linux settings mean nothing.</summary>
    public bool IsWindows =>
        Node["os"]["name"].Text == "windows"
        || Node["nodeSelector"]["kubernetes.io/os"].Text == "windows"
        || Node["nodeSelector"]["beta.kubernetes.io/os"].Text == "windows"
        || RequiresWindows(Node["affinity"]["nodeAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"]["nodeSelectorTerms"]);

    /// <summary>The ports that its long-running containers declare: those that a Service can send requests to.</summary>
    public ImmutableArray<ContainerPort> Ports => Containers is [{ IsLongRunning: true } only] ? only.Ports : [.. Containers.Where(c => c.IsLongRunning).SelectMany(c => c.Ports)];

    /// <summary>Whether it may declare more ports than are known: something may add containers or ports.</summary>
    public bool MayHaveMorePorts =>
        !Workload.IsBuiltIn
        || Workload.Manifest.IsPartial
        || Node["containers"] is { IsUnknown: true } or { IsOpen: true }
        || Node["initContainers"] is { IsUnknown: true } or { IsOpen: true }
        || Containers.Any(c => c.MayHaveMorePorts);

    /// <summary>The declared port that somebody asks for, or null. Pods of one Service may give different numbers the same name.</summary>
    public ContainerPort? PortFor(PortReference port, string protocol) => Ports.FirstOrDefault(p => p.Answers(port, protocol));

    /// <summary>Whether a container mounts a volume: yes, no, or null where containers or mounts are not all known.</summary>
    public bool? IsMounted(Volume volume)
    {
        foreach (var container in Containers)
        {
            if (Mounts(container.Node["volumeMounts"], volume) || Mounts(container.Node["volumeDevices"], volume))
                return true;
        }

        return HasUnknownMounts ? null : false;
    }

    /// <summary>Whether there is a volume of a name: one of the pod's own, or a claim that a StatefulSet makes for it.</summary>
    public bool HasVolume(string name)
    {
        foreach (var volume in Volumes)
        {
            if (volume.Name == name)
                return true;
        }

        return HasClaimTemplate(name);
    }

    /// <summary>Whether a StatefulSet puts a claim that it makes in the place of a volume: both have the same name.</summary>
    public bool IsReplacedByClaim(Volume volume) => HasClaimTemplate(volume.Name);

    private bool HasClaimTemplate(string name)
    {
        foreach (var template in Workload.VolumeClaimTemplates.Children)
        {
            if (template["metadata"]["name"].Text == name)
                return true;
        }

        return false;
    }

    private bool HasUnknownMounts =>
        IsNotAllKnown(Node["containers"])
        || IsNotAllKnown(Node["initContainers"])
        || IsNotAllKnown(Node["ephemeralContainers"])
        || Containers.Any(c => IsNotAllKnown(c.Node["volumeMounts"]) || IsNotAllKnown(c.Node["volumeDevices"]));

    // A node has to fit one of the terms.
    private static bool RequiresWindows(Node terms)
    {
        var found = false;
        foreach (var term in terms.Children)
        {
            if (!term["matchExpressions"].Children.Any(AsksForWindows))
                return false;
            found = true;
        }

        return found;
    }

    private static bool AsksForWindows(Node expression) =>
        expression["key"].Text is "kubernetes.io/os" or "beta.kubernetes.io/os"
        && expression["operator"].Text == "In"
        && expression["values"].Count == 1
        && expression["values"][0].Text == "windows";

    private static bool Mounts(Node mounts, Volume volume)
    {
        foreach (var mount in mounts.Children)
        {
            if (mount["name"].Text == volume.Name)
                return true;
        }

        return false;
    }

    private static bool IsOfAppArmor(Node annotation) => annotation.Key!.StartsWith("container.apparmor.security.beta.kubernetes.io/", StringComparison.Ordinal);

    private static bool IsNotAllKnown(Node list)
    {
        foreach (var item in list.Children)
        {
            if (item["name"].IsUnknown)
                return true;
        }

        return list.IsUnknown || list.IsOpen;
    }

    private ImmutableArray<Container> ReadContainers()
    {
        var init = ContainersUnder("initContainers", ContainerRole.Init);
        var regular = ContainersUnder("containers", ContainerRole.Regular);
        var ephemeral = ContainersUnder("ephemeralContainers", ContainerRole.Ephemeral);
        return init.Length + ephemeral.Length == 0 ? regular : [.. init, .. regular, .. ephemeral];
    }

    private ImmutableArray<Container> ContainersUnder(string key, ContainerRole role) =>
        Node[key].Children.ReadMappings((Pod: this, role), static (of, c) => new Container(of.Pod, c, of.role));
}
