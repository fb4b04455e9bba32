using System.Runtime.CompilerServices;

namespace Plimsoll;

/// <summary>What constructs have whose pods run until they are stopped.</summary>
public abstract record RunningWorkload : PodWorkload
{
    private protected RunningWorkload(string name, string file, int line)
        : base(name, file, line)
    {
    }

    /// <summary>How many pods run; null for one, or for an autoscaler's choice.</summary>
    public int? Replicas { get; init; }

    /// <summary>The kind of the object that owns the pods.</summary>
    private protected abstract string OwnerKind { get; }

    /// <summary>A Service in front of its pods.</summary>
    /// <param name="port">The port on which the Service listens.</param>
    /// <param name="to">The port of the workload that it leads to.</param>
    /// <param name="name">The Service's name; the workload's, unless said otherwise.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <exception cref="ArgumentException">The workload has no such port.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is no port.</exception>
    public Service Service(int port, Port to, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentOutOfRangeException.ThrowIfLessThan(port, Port.Least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, Port.Greatest);
        if (!Ports.Contains(to))
            throw new ArgumentException($"the workload '{Name}' does not listen on port '{to.Name}'; add it to Ports", nameof(to));
        return new Service(name ?? Name, file, line)
        {
            Metadata = new() { Namespace = Namespace },
            Spec = new()
            {
                Selector = Selector,
                Ports = [new() { Name = to.Name, Port = port, TargetPort = to, Protocol = to.Protocol }],
            },
        };
    }

    /// <summary>An autoscaler that keeps the use of processors at a share of what is reserved.</summary>
    /// <param name="min">The least number of pods.</param>
    /// <param name="max">The greatest number of pods.</param>
    /// <param name="cpuPercent">The share of the reserved processors that pods shall use on average.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    public HorizontalPodAutoscaler Autoscaler(int min, int max, int cpuPercent, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => new(Name, file, line)
    {
        Metadata = new() { Namespace = Namespace },
        Spec = new()
        {
            ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = OwnerKind, Name = Name },
            MinReplicas = min,
            MaxReplicas = max,
            Metrics =
            [
                new()
                {
                    Type = MetricSourceType.Resource,
                    Resource = new() { Name = "cpu", Target = new() { Type = MetricTargetType.Utilization, AverageUtilization = cpuPercent } },
                },
            ],
        },
    };

    /// <summary>A bound to how many of its pods may be away on purpose at a time; give one of the two.</summary>
    /// <param name="minAvailable">How many must stay: <c>1</c> or <c>"50%"</c>.</param>
    /// <param name="maxUnavailable">How many may be away.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    public PodDisruptionBudget DisruptionBudget(
        IntOrString? minAvailable = null, IntOrString? maxUnavailable = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => new(Name, file, line)
        {
            Metadata = new() { Namespace = Namespace },
            Spec = new() { Selector = new() { MatchLabels = Selector }, MinAvailable = minAvailable, MaxUnavailable = maxUnavailable },
        };
}
