using Plimsoll.Manifests;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Custom;

/// <summary>Finds the mistakes of a CustomResourceDefinition for which the API server refuses it.</summary>
/// <remarks>
/// The rules are those of <c>apiextensions.k8s.io/v1</c>; older definitions are not judged. Fields that are missing or of the
/// wrong type are the business of whoever checks the definition as an object. What is not known for certain is no mistake.
/// Sources: apiextensions-apiserver, pkg/apiserver/schema and pkg/apis/apiextensions/validation.
/// </remarks>
public static class StructuralSchemaCheck
{
    /// <summary>The mistakes of a definition, in the order of the document's versions.</summary>
    public static IEnumerable<DefinitionMistake> Find(Manifest definition)
    {
        if (!IsJudged(definition))
            return [];
        var mistakes = new List<DefinitionMistake>();
        DefinitionCheck.Check(definition, mistakes);
        foreach (var (_, schema) in CustomResourceDefinition.SchemasOf(definition))
            new StructureCheck(mistakes).CheckRoot(schema);

        // Versions may share one text by an alias.
        return mistakes.GroupBy(m => (m.Node.Place.Start, m.Message)).Select(g => g.First());
    }

    /// <summary>The defaults that a definition states, each with the schema that the API server holds it against.</summary>
    public static IEnumerable<(Node Default, Schema Schema)> Defaults(Manifest definition)
    {
        if (!IsJudged(definition))
            yield break;
        var reader = CustomResourceDefinition.ReaderFor(definition);
        var open = new Stack<Node>();
        foreach (var (_, root) in CustomResourceDefinition.SchemasOf(definition))
        {
            open.Push(root);
            while (open.Count > 0)
            {
                var schema = open.Pop();
                if (schema[Keywords.Default] is { IsPresent: true } value)
                    yield return (value, reader.Read(schema));
                foreach (var child in SchemaParts.Of(schema).Reverse())
                    open.Push(child);
            }
        }
    }

    private static bool IsJudged(Manifest definition) =>
        CustomResourceDefinition.IsDefinition(definition)
        && definition.ApiVersion == CustomResourceDefinition.ApiGroup + "/v1"
        && definition is { IsPartial: false, IsBroken: false };
}
