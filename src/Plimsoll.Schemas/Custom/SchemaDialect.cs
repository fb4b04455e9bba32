namespace Plimsoll.Schemas.Custom;

/// <summary>How a schema is to be taken where it says nothing.</summary>
internal enum SchemaDialect
{
    /// <summary>The API server drops fields that are not named, and refuses them when it is asked to be strict.</summary>
    Pruning,

    /// <summary>The API server keeps every field.</summary>
    Preserving,

    /// <summary>JSON Schema: references are followed, and mappings without properties may hold anything.</summary>
    JsonSchema,
}
