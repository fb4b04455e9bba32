namespace Plimsoll.Rules.Schema;

/// <summary>An entry in the ports of a container has no number.</summary>
[Rule("container-port-number-missing", 1055, Severity.Error, Profile.Recommended)]
public sealed class ContainerPortNumberMissing : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        foreach (var port in container.Node["ports"].Children)
        {
            var number = port["containerPort"];
            if (!port.IsMapping || (!number.IsAbsent && number.AsInteger() != 0))
                continue;
            context.Report(
                number,
                number.IsPresent ? $"{container.DisplayName} has a port with the number 0, which Kubernetes takes for none" : $"{container.DisplayName} has a port without a number",
                help: "Kubernetes refuses the object; write 'containerPort' with the number that the program listens on");
        }
    }
}
