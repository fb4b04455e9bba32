namespace Plimsoll.Rules.References;

/// <summary>A probe or hook that asks a port by a name which its container does not declare.</summary>
[Rule("probe-port-not-declared", 1096, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class ProbePortNotDeclared : Rule<Container>
{
    private static readonly (string Parent, string Name, string Consequence)[] Askers =
    [
        ("", "livenessProbe", "the container would be restarted again and again"),
        ("", "readinessProbe", "the pod would never be ready"),
        ("", "startupProbe", "the container would be restarted again and again"),
        ("lifecycle", "postStart", "the container would be killed as soon as it has started"),
        ("lifecycle", "preStop", "the hook would fail"),
    ];

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.MayHaveMorePorts)
            return;
        foreach (var (parent, name, consequence) in Askers)
        {
            var holder = parent.Length > 0 ? container.Node[parent] : container.Node;
            if (!holder.IsMapping)
                continue;
            var asker = holder[name];
            if (!asker.IsMapping)
                continue;
            Check(container, name, asker["httpGet"]["port"], consequence, context);
            Check(container, name, asker["tcpSocket"]["port"], consequence, context);
        }
    }

    // A number works whether it is declared or not.
    private static void Check(Container container, string asker, Node port, string consequence, RuleContext context)
    {
        if (PortReference.Of(port)?.Name is { } asked && !Declares(container, asked))
            Report(container, asker, port, consequence, context);
    }

    private static bool Declares(Container container, string name)
    {
        foreach (var port in container.Ports)
        {
            if (port.Name == name)
                return true;
        }

        return false;
    }

    private static void Report(Container container, string asker, Node port, string consequence, RuleContext context)
    {
        var names = container.Ports.Select(p => p.Name).Where(n => n.Length > 0).ToList();
        var near = NearestName.Among(names, port.Text!);
        var meant = container.Ports.FirstOrDefault(p => near.Count > 0 && p.Name == near[0]);
        context.Report(
            port,
            $"the {asker} of {container.DisplayName} asks port '{port.Text}', which the container does not declare",
            help: $"{consequence}; {Advice(container, near, names)}",
            fix: near.Count == 1 ? Fix.Safe($"Write '{near[0]}'", Edit.Set(port, near[0])) : null,
            related: meant is not null ? [new RelatedPlace(meant.Node["name"], $"did you mean '{near[0]}'?")] : null);
    }

    private static string Advice(Container container, IReadOnlyList<string> near, List<string> names)
    {
        if (near.Count > 0)
            return $"write {near[0]}";
        if (names.Count > 0)
            return $"its ports are {string.Join(", ", names)}";
        return container.Ports.Length > 0 ? "its ports have no names: add one, or write the number" : "it declares no ports: add one of this name, or write the number";
    }
}
