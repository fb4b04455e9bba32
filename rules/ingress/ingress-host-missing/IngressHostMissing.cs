namespace Plimsoll.Rules.Ingresses;

/// <summary>A rule of an Ingress without a host, which takes the requests for every host.</summary>
[Rule("ingress-host-missing", 1342, Severity.Info, Profile.Strict)]
public sealed class IngressHostMissing : Rule<Ingress>
{
    /// <inheritdoc/>
    public override void Check(Ingress ingress, RuleContext context)
    {
        foreach (var rule in ingress.Spec["rules"].Children)
        {
            var host = rule["host"];
            if (!rule.IsMapping || !(host.IsAbsent || host.Text is { Length: 0 }))
                continue;
            context.Report(
                host,
                $"a rule of {ingress.Manifest.DisplayName} has no host, so that it takes the requests for every host",
                help: "requests meant for other applications of the controller end up here too; write host: and the name that users type");
        }
    }
}
