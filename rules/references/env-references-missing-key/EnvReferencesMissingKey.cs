namespace Plimsoll.Rules.References;

/// <summary>An environment variable whose value comes from a key that its ConfigMap or Secret does not have.</summary>
[Rule("env-references-missing-key", 1012, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class EnvReferencesMissingKey : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        foreach (var variable in container.Env)
        {
            Check(variable, "ConfigMap", variable.ConfigMapKey, context);
            Check(variable, "Secret", variable.SecretKey, context);
        }
    }

    private static void Check(EnvVar variable, string kind, Node written, RuleContext context)
    {
        if (!written.IsMapping || written["optional"].IsTrue)
            return;
        var reference = new KeyReference(variable.Container.Workload.Manifest, kind, written["name"], written["key"]);
        if (reference.HolderWithoutKey(context.Bundle) is { } holder)
            reference.ReportMissing(context, holder, $"{variable.Container.DisplayName} takes {variable.Name} from", "the container would not start");
    }
}
