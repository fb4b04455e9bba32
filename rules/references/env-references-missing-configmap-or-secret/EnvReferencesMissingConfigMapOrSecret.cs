namespace Plimsoll.Rules.References;

/// <summary>An environment variable whose value comes from a ConfigMap or Secret that is not there.</summary>
[Rule("env-references-missing-configmap-or-secret", 1011, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class EnvReferencesMissingConfigMapOrSecret : Rule<Container>
{
    private const int MostNamesShown = 3;

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        // What is missing altogether is said once, however many variables come from it.
        Check(container, "ConfigMap", static e => e.ConfigMapKey, context);
        Check(container, "Secret", static e => e.SecretKey, context);
    }

    private static void Check(Container container, string kind, Func<EnvVar, Node> keyOf, RuleContext context)
    {
        List<(EnvVar Variable, Node Key)>? references = null;
        foreach (var variable in container.Env)
        {
            var key = keyOf(variable);
            if (key["name"].Text is not null && !key["optional"].IsTrue)
                (references ??= []).Add((variable, key));
        }

        if (references is null)
            return;
        foreach (var sameName in references.GroupBy(r => r.Key["name"].Text, StringComparer.Ordinal))
            Check(container, kind, [.. sameName], context);
    }

    private static void Check(Container container, string kind, List<(EnvVar Variable, Node Key)> references, RuleContext context)
    {
        var manifest = container.Workload.Manifest;
        var first = new Reference(manifest, kind, references[0].Key["name"]);
        if (first.Resolve(context.Bundle) is not { IsMissing: true } missing)
            return;
        if (!missing.HasNearMiss)
        {
            Report(first, container, NamesOf(references), missing, context);
            return;
        }

        // A slip has to be mended wherever it stands.
        foreach (var (variable, key) in references)
            Report(first with { Name = key["name"] }, container, variable.Name, missing, context);
    }

    private static void Report(Reference reference, Container container, string variables, Resolution missing, RuleContext context) =>
        reference.ReportMissing(context, missing, $"{container.DisplayName} takes {variables} from", "the container would not start");

    private static string NamesOf(List<(EnvVar Variable, Node Key)> references)
    {
        var names = string.Join(", ", references.Take(MostNamesShown).Select(r => r.Variable.Name));
        return references.Count > MostNamesShown ? $"{names} and {references.Count - MostNamesShown} more" : names;
    }
}
