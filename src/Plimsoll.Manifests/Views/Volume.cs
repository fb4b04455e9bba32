using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>One volume of a pod.</summary>
public sealed class Volume
{
    private static readonly string[] TransientSources =
        ["emptyDir", "hostPath", "ephemeral", "configMap", "secret", "projected", "downwardAPI", "gitRepo", "image"];

    internal Volume(Node node) => Node = node;

    /// <summary>The volume's node.</summary>
    public Node Node { get; }

    /// <summary>Its name, or empty.</summary>
    public string Name => Node["name"].Text ?? "";

    /// <summary>The name of the claim that it mounts; absent when it mounts none.</summary>
    public Node ClaimName => Node["persistentVolumeClaim"]["claimName"];

    /// <summary>Whether its content outlives the pod and follows it to another node; unknown sorts of volumes are taken to do so.</summary>
    public bool IsPersistent => !TransientSources.Any(s => Node[s].Kind != NodeKind.Absent) && Node.Count > 1;

}
