using System.Runtime.CompilerServices;

namespace Plimsoll;

/// <summary>A program whose pods keep name and storage: a StatefulSet, and the headless Service that names its pods.</summary>
public sealed record StatefulWorkload : RunningWorkload
{
    /// <summary>Makes a workload; all else is given in braces.</summary>
    /// <param name="name">The name of the StatefulSet.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    public StatefulWorkload(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>The name of the headless Service; the workload's, unless said otherwise.</summary>
    public string ServiceName
    {
        get => field ?? Name;
        init;
    }

    /// <summary>Where its pods are found from the same namespace: the name of the headless Service.</summary>
    public string Host => ServiceName;

    private protected override string OwnerKind => "StatefulSet";

    private protected override IEnumerable<KubernetesObject> Build()
    {
        var claims = Claims.ToList();
        yield return new StatefulSet
        {
            Metadata = MetadataFor(Name, Selector, Annotations),
            Spec = new()
            {
                Replicas = Replicas,
                Selector = new() { MatchLabels = Selector },
                ServiceName = ServiceName,
                Template = Template(claims: false),
                VolumeClaimTemplates = claims.Count == 0 ? null : [.. claims.Select(c => new PersistentVolumeClaim(c.Name) { Spec = c.ToSpec() })],
            },
        };
        yield return new Service
        {
            Metadata = MetadataFor(ServiceName, []),
            Spec = new()
            {
                ClusterIP = "None",
                Selector = Selector,
                Ports = Ports.Count == 0 ? null : [.. Ports.Select(p => new ServicePort { Name = p.Name, Port = p.Number, TargetPort = p, Protocol = p.Protocol })],
            },
        };
    }
}
