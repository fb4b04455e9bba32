namespace Plimsoll;

/// <summary>What all constructs that run pods have: one container, what it is given, and how it is watched.</summary>
public abstract record PodWorkload : Construct
{
    private protected PodWorkload(string name, string file, int line)
        : base(name, file, line)
    {
    }

    /// <summary>What the label <c>app</c> of its pods says; the construct's name, unless said otherwise.</summary>
    public string App
    {
        get => field ?? Name;
        init;
    }

    /// <summary>The labels by which its pods are found; <c>app</c>, unless said otherwise.</summary>
    public ValueMap<string> Selector
    {
        get => field ?? [("app", App)];
        init;
    }

    /// <summary>The name of the container; <see cref="App"/>, unless said otherwise.</summary>
    public string ContainerName
    {
        get => field ?? App;
        init;
    }

    /// <summary>The image of the container.</summary>
    public required string Image { get; init; }

    /// <summary>When the image is pulled; null for the cluster's default.</summary>
    public PullPolicy? PullPolicy { get; init; }

    /// <summary>The program to run; null for the image's.</summary>
    public ValueList<string>? Command { get; init; }

    /// <summary>The arguments of the program; null for the image's.</summary>
    public ValueList<string>? Args { get; init; }

    /// <summary>The ports on which the container listens.</summary>
    public ValueList<Port> Ports { get; init; } = [];

    /// <summary>The variables of the container: <c>[("HOST", "db"), ("PASSWORD", auth["password"])]</c>.</summary>
    public ValueList<EnvVar> Env { get; init; } = [];

    /// <summary>ConfigMaps and Secrets of which each entry becomes a variable.</summary>
    public ValueList<EnvFromSource> EnvFrom { get; init; } = [];

    /// <summary>What stands in the folders of the container.</summary>
    public ValueList<Mount> Mounts { get; init; } = [];

    /// <summary>What the container is given and may take.</summary>
    public Resources? Resources { get; init; }

    /// <summary>How it is found out whether the container can serve requests.</summary>
    public Probe? Ready { get; init; }

    /// <summary>How it is found out whether the container must be restarted.</summary>
    public Probe? Live { get; init; }

    /// <summary>How it is found out whether the container has started; until then, the other probes wait.</summary>
    public Probe? Started { get; init; }

    /// <summary>What pod and container may do.</summary>
    public Security? Security { get; init; }

    /// <summary>The ServiceAccount of the pods; null for the namespace's default.</summary>
    public string? ServiceAccount { get; init; }

    /// <summary>Whether the pods get a token for the API; null for the ServiceAccount's choice.</summary>
    public bool? AutomountServiceAccountToken { get; init; }

    /// <summary>Containers that run before the container starts, in order.</summary>
    public ValueList<Container> InitContainers { get; init; } = [];

    /// <summary>Containers that run beside the container.</summary>
    public ValueList<Container> MoreContainers { get; init; } = [];

    /// <summary>The labels of its pods.</summary>
    internal ValueMap<string> PodLabels => [.. Selector, .. Labels];

    /// <summary>The claims among its mounts, each once.</summary>
    private protected IEnumerable<Claim> Claims => Mounts.Select(m => m.Claim).OfType<Claim>().DistinctBy(c => c.Name, StringComparer.Ordinal);

    /// <summary>An object for each claim.</summary>
    private protected IEnumerable<KubernetesObject> ClaimObjects() =>
        Claims.Select(c => new PersistentVolumeClaim { Metadata = MetadataFor(c.Name, Selector), Spec = c.ToSpec() });

    /// <summary>The template of its pods.</summary>
    /// <param name="claims">Whether claims stand in the pod as volumes; a StatefulSet makes one for each of its pods.</param>
    /// <param name="restartPolicy">When containers are restarted; null for always.</param>
    private protected PodTemplateSpec Template(bool claims, RestartPolicy? restartPolicy = null) => new()
    {
        Metadata = new() { Labels = PodLabels },
        Spec = new()
        {
            InitContainers = OrNull(InitContainers),
            Containers = [MainContainer(), .. MoreContainers],
            Volumes = OrNull(Volumes(claims)),
            SecurityContext = Security?.OfPod(),
            ServiceAccountName = ServiceAccount,
            AutomountServiceAccountToken = AutomountServiceAccountToken,
            RestartPolicy = restartPolicy,
        },
    };

    private Container MainContainer() => new()
    {
        Name = ContainerName,
        Image = Image,
        ImagePullPolicy = PullPolicy,
        Command = Command,
        Args = Args,
        Ports = OrNull<ContainerPort>([.. Ports.Select(p => (ContainerPort)p)]),
        Env = OrNull(Env),
        EnvFrom = OrNull(EnvFrom),
        VolumeMounts = OrNull<VolumeMount>([.. Mounts.Select(m => m.ToVolumeMount())]),
        Resources = Resources?.ToRequirements(),
        ReadinessProbe = Ready,
        LivenessProbe = Live,
        StartupProbe = Started,
        SecurityContext = Security?.OfContainer(),
    };

    private ValueList<Volume> Volumes(bool claims)
    {
        ValueList<Volume> volumes =
        [
            .. Mounts.Where(m => claims || m.Claim is null)
                .Select(m => m.Volume ?? new Volume { Name = m.Name, PersistentVolumeClaim = new() { ClaimName = m.Name } })
                .Distinct(),
        ];
        return volumes.GroupBy(v => v.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } alike
            ? throw new InvalidOperationException($"two volumes of '{Name}' are called '{alike.Key}'")
            : volumes;
    }

    private static ValueList<T>? OrNull<T>(ValueList<T> list)
        where T : notnull => list.Count > 0 ? list : null;
}
