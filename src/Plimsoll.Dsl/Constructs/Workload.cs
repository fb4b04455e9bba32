using System.Runtime.CompilerServices;

namespace Plimsoll;

/// <summary>A program of which any pod is as good as another: a Deployment, and a PersistentVolumeClaim for each claim.</summary>
public sealed record Workload : RunningWorkload
{
    /// <summary>Makes a workload; all else is given in braces.</summary>
    /// <param name="name">The name of the Deployment.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    public Workload(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>How pods are replaced; null for the cluster's default.</summary>
    public DeploymentStrategy? Strategy { get; init; }

    private protected override string OwnerKind => "Deployment";

    private protected override IEnumerable<KubernetesObject> Build()
    {
        yield return new Deployment
        {
            Metadata = MetadataFor(Name, Selector, Annotations),
            Spec = new()
            {
                Replicas = Replicas,
                Selector = new() { MatchLabels = Selector },
                Strategy = Strategy,
                Template = Template(claims: true),
            },
        };
        foreach (var claim in ClaimObjects())
            yield return claim;
    }
}
