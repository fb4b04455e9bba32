namespace Plimsoll.Rules.References;

/// <summary>A container that takes all its variables from a ConfigMap or Secret that is not there.</summary>
[Rule("env-from-reference-missing", 1090, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class EnvFromReferenceMissing : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        foreach (var source in container.Node["envFrom"].Children)
        {
            Check(container, "ConfigMap", source["configMapRef"], context);
            Check(container, "Secret", source["secretRef"], context);
        }
    }

    private static void Check(Container container, string kind, Node written, RuleContext context)
    {
        if (written["optional"].IsTrue)
            return;
        var reference = new Reference(container.Workload.Manifest, kind, written["name"]);
        if (reference.Resolve(context.Bundle) is { IsMissing: true } missing)
            reference.ReportMissing(context, missing, $"{container.DisplayName} takes its environment from", "the container would not start");
    }
}
