namespace Plimsoll.Manifests.Views;

/// <summary>When a container runs.</summary>
public enum ContainerRole
{
    /// <summary>As long as the pod.</summary>
    Regular,

    /// <summary>Before the regular ones; with <c>restartPolicy: Always</c> beside them, as a sidecar.</summary>
    Init,

    /// <summary>When somebody attaches it to debug.</summary>
    Ephemeral,
}
