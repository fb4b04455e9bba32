namespace Plimsoll.Rules.Schema;

/// <summary>Two ports of a container have the same name, which Kubernetes refuses.</summary>
[Rule("duplicate-container-port-name", 1054, Severity.Error, Profile.Recommended)]
public sealed class DuplicateContainerPortName : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Ports.Length < 2)
            return;
        var seen = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var port in container.Node["ports"].Children)
        {
            var name = port["name"];
            if (name.Text is not { Length: > 0 } text)
                continue;
            if (!seen.TryGetValue(text, out var first))
                seen.Add(text, name);
            else
            {
                context.Report(
                    name,
                    $"{container.DisplayName} has two ports with the name '{text}'",
                    help: "Kubernetes refuses the object; give each port a name of its own",
                    related: [new RelatedPlace(first, "the first one is here")]);
            }
        }
    }
}
