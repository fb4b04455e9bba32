namespace Plimsoll;

/// <summary>What a container is given and what it may take.</summary>
public sealed record Resources
{
    /// <summary>The share of processors that is reserved: <c>100.m</c>.</summary>
    public Quantity? Cpu { get; init; }

    /// <summary>The memory that is reserved: <c>256.Mi</c>.</summary>
    public Quantity? Memory { get; init; }

    /// <summary>The share of processors at which the container is slowed down.</summary>
    public Quantity? CpuLimit { get; init; }

    /// <summary>The memory at which the container is killed.</summary>
    public Quantity? MemoryLimit { get; init; }

    internal ResourceRequirements ToRequirements() => new() { Requests = Map(Cpu, Memory), Limits = Map(CpuLimit, MemoryLimit) };

    private static ValueMap<Quantity>? Map(Quantity? cpu, Quantity? memory)
    {
        var map = new ValueMap<Quantity>();
        if (cpu is { } c)
            map.Add("cpu", c);
        if (memory is { } m)
            map.Add("memory", m);
        return map.Count > 0 ? map : null;
    }
}
