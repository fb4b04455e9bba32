namespace Plimsoll.Rules.Security;

/// <summary>A capability in a container's list, under the name that the kernel gives it, without <c>CAP_</c>.</summary>
/// <param name="Name">The name in capitals: <c>NET_ADMIN</c>, or <c>ALL</c>.</param>
/// <param name="Node">Where it is written.</param>
internal readonly record struct Capability(string Name, Node Node)
{
    private const string All = "ALL";

    /// <summary>What a container adds to the capabilities that all containers have.</summary>
    public static IEnumerable<Capability> AddedTo(Container container) => In(container.SecurityContext["capabilities"]["add"]);

    /// <summary>Whether a container surely keeps a capability that all containers have.</summary>
    public static bool IsKept(Container container, string name)
    {
        var drop = container.SecurityContext["capabilities"]["drop"];
        return !drop.IsUnknown && !drop.IsOpen && !drop.Children.Any(c => c.IsUnknown) && !In(drop).Any(c => c.Name == name || c.Name == All);
    }

    /// <summary>Reports an added capability, with the removal as its fix.</summary>
    public void Report(Container container, string message, string help, RuleContext context, Severity? severity = null) =>
        context.ReportNodeAccess(container, Node, message, help, Fix.Unsafe($"Do not add {Name}", Edit.Remove(Node)), severity: severity);

    /// <summary>The name as the kernel has it.</summary>
    public static string Normalise(string written)
    {
        var name = written.Trim().ToUpperInvariant();
        return name.StartsWith("CAP_", StringComparison.Ordinal) ? name.Substring(4) : name;
    }

    private static IEnumerable<Capability> In(Node list) => list.Children.Any() ? Read(list) : [];

    private static IEnumerable<Capability> Read(Node list)
    {
        foreach (var item in list.Children)
        {
            if (item.Text is { } text)
                yield return new Capability(Normalise(text), item);
        }
    }
}
