using Plimsoll.Schemas.Custom;

namespace Plimsoll.Rules.Schema;

/// <summary>A CustomResourceDefinition has a schema that the API server refuses.</summary>
[Rule("custom-resource-definition-invalid", 1061, Severity.Error, Profile.Recommended)]
public sealed class CustomResourceDefinitionInvalid : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (manifest.Kind != "CustomResourceDefinition" || manifest.ApiVersion != "apiextensions.k8s.io/v1" || manifest.IsPartial)
            return;
        // The scope is one of two words, which invalid-enum-value knows and mends.
        foreach (var mistake in StructuralSchemaCheck.Find(manifest).Where(m => m.Node.Path != "spec.scope"))
            context.Report(mistake.Node, $"{manifest.DisplayName}: {mistake.Message}", mistake.Help);

        var checker = new SchemaChecker(context.Schemas);
        foreach (var (value, schema) in StructuralSchemaCheck.Defaults(manifest))
        {
            if (checker.Check(value, schema).Any(p => p is not (AmbiguityProblem or DeprecationProblem)))
                context.Report(value, $"{manifest.DisplayName}: the default of '{value.Parent.Key}' does not fit its own schema", "write a default that the schema accepts");
        }
    }
}
