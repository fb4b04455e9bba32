namespace Plimsoll.Analyzers.CSharp.Constructs;

/// <summary>Writes the ports of a workload as containers and Services have them.</summary>
internal static class PodPorts
{
    /// <summary>The ports of the container.</summary>
    public static CSharpSequence OfContainer(ConstructValues workload) =>
        workload.Each("Ports", p => p.Mapping(("name", p["Name"]), ("containerPort", p["Number"]), ("protocol", p["Protocol"])));

    /// <summary>The ports of a Service that has them all, under their own numbers.</summary>
    public static CSharpSequence OfService(ConstructValues workload) =>
        workload.Each("Ports", p => p.Mapping(("name", p["Name"]), ("port", p["Number"]), ("targetPort", p["Name"]), ("protocol", p["Protocol"])));
}
