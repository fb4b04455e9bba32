namespace Plimsoll;

/// <summary>What a pod and its container may do; fields are named as in the API, wherever of the two they stand there.</summary>
public sealed record Security
{
    /// <summary>What the Pod Security Standard 'restricted' asks for: no root, no more rights than at the start, no capabilities, the runtime's seccomp profile.</summary>
    public static Security Restricted { get; } = new()
    {
        RunAsNonRoot = true,
        SeccompProfile = SeccompProfileType.RuntimeDefault,
        AllowPrivilegeEscalation = false,
        DropCapabilities = ["ALL"],
    };

    /// <summary>Whether a container that would run as root is refused.</summary>
    public bool? RunAsNonRoot { get; init; }

    /// <summary>The user; null for the image's.</summary>
    public int? RunAsUser { get; init; }

    /// <summary>The group; null for the image's.</summary>
    public int? RunAsGroup { get; init; }

    /// <summary>The group that owns the volumes.</summary>
    public int? FsGroup { get; init; }

    /// <summary>The seccomp profile.</summary>
    public SeccompProfileType? SeccompProfile { get; init; }

    /// <summary>Whether a process may get more rights than its parent.</summary>
    public bool? AllowPrivilegeEscalation { get; init; }

    /// <summary>Whether the container cannot write but to its mounts.</summary>
    public bool? ReadOnlyRootFilesystem { get; init; }

    /// <summary>The capabilities that are taken away.</summary>
    public ValueList<string>? DropCapabilities { get; init; }

    /// <summary>The capabilities that are given.</summary>
    public ValueList<string>? AddCapabilities { get; init; }

    internal PodSecurityContext? OfPod() => RunAsNonRoot is null && RunAsUser is null && RunAsGroup is null && FsGroup is null && SeccompProfile is null
        ? null
        : new PodSecurityContext
        {
            RunAsNonRoot = RunAsNonRoot,
            RunAsUser = RunAsUser,
            RunAsGroup = RunAsGroup,
            FsGroup = FsGroup,
            SeccompProfile = SeccompProfile is { } type ? new() { Type = type } : null,
        };

    internal SecurityContext? OfContainer() => AllowPrivilegeEscalation is null && ReadOnlyRootFilesystem is null && DropCapabilities is null && AddCapabilities is null
        ? null
        : new SecurityContext
        {
            AllowPrivilegeEscalation = AllowPrivilegeEscalation,
            ReadOnlyRootFilesystem = ReadOnlyRootFilesystem,
            Capabilities = DropCapabilities is null && AddCapabilities is null ? null : new() { Drop = DropCapabilities, Add = AddCapabilities },
        };
}
