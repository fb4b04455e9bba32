using System.Collections.Immutable;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>One container of a pod.</summary>
public sealed class Container
{
    private ImmutableArray<EnvVar> _env;
    private ImmutableArray<ContainerPort> _ports;
    private ImageReference? _image;

    internal Container(PodSpec pod, Node node, ContainerRole role)
    {
        Pod = pod;
        Node = node;
        Role = role;
    }

    /// <summary>The pod that it is part of.</summary>
    public PodSpec Pod { get; }

    /// <summary>The object that makes the pod.</summary>
    public Workload Workload => Pod.Workload;

    /// <summary>The container's node.</summary>
    public Node Node { get; }

    /// <summary>When it runs.</summary>
    public ContainerRole Role { get; }

    /// <summary>Whether it is an init container that keeps running beside the regular ones.</summary>
    public bool IsSidecar => Role == ContainerRole.Init && Node["restartPolicy"].Text == "Always";

    /// <summary>Whether it runs as long as the pod: a regular container or a sidecar.</summary>
    public bool IsLongRunning => Role == ContainerRole.Regular || IsSidecar;

    /// <summary>Its name, or empty.</summary>
    public string Name => Node["name"].Text ?? "";

    /// <summary>How messages call it: <c>container 'web'</c>.</summary>
    public string DisplayName => Name.Length > 0 ? $"container '{Name}'" : "a container without a name";

    /// <summary>The image, taken apart; null when it is absent or unknown: <c>ko://</c> and the path of a Go package become one when ko has built it.</summary>
    public ImageReference? Image => _image ??= Node["image"].Text is { } image && !image.StartsWith("ko://", StringComparison.Ordinal) ? new ImageReference(image) : null;

    /// <summary>The container's <c>securityContext</c>.</summary>
    public Node SecurityContext => Node["securityContext"];

    /// <summary>Whether it has all rights on its node, whatever else its context says.</summary>
    public bool IsPrivileged => SecurityContext["privileged"].IsTrue;

    /// <summary>Asks whether the container may get requests.</summary>
    public Probe ReadinessProbe => new(Node["readinessProbe"]);

    /// <summary>Asks whether the container has to be restarted.</summary>
    public Probe LivenessProbe => new(Node["livenessProbe"]);

    /// <summary>Asks whether the container has started; until then the other probes wait.</summary>
    public Probe StartupProbe => new(Node["startupProbe"]);

    /// <summary>The node that decides a security setting: the container's own field, else the pod's; absent at the container when neither is written.</summary>
    /// <param name="field">A field that both contexts have, such as <c>runAsUser</c>, or one of containers only.</param>
    public Node EffectiveSecurity(string field)
    {
        var own = SecurityContext[field];
        return own.IsAbsent && Pod.SecurityContext[field] is { IsAbsent: false } ofPod ? ofPod : own;
    }

    /// <summary>The environment variables written one by one.</summary>
    public ImmutableArray<EnvVar> Env => _env.IsDefault ? _env = Node["env"].Children.ReadMappings(this, static (container, e) => new EnvVar(container, e)) : _env;

    /// <summary>The ports that it declares.</summary>
    public ImmutableArray<ContainerPort> Ports => _ports.IsDefault ? _ports = Node["ports"].Children.ReadMappings(this, static (_, p) => new ContainerPort(p)) : _ports;

    /// <summary>Whether it may declare more ports than are known, or under other names.</summary>
    public bool MayHaveMorePorts => Node["ports"] is { IsUnknown: true } or { IsOpen: true } || Ports.Any(p => p.IsUnknown);
}
