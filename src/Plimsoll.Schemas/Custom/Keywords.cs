namespace Plimsoll.Schemas.Custom;

/// <summary>Words of schemas that are asked for in more than one place.</summary>
internal static class Keywords
{
    public const string Type = "type";
    public const string Properties = "properties";
    public const string Required = "required";
    public const string Items = "items";
    public const string AdditionalProperties = "additionalProperties";
    public const string Default = "default";
    public const string Nullable = "nullable";
    public const string AllOf = "allOf";
    public const string AnyOf = "anyOf";
    public const string OneOf = "oneOf";
    public const string Not = "not";
    public const string Ref = "$ref";
    public const string IntOrString = "x-kubernetes-int-or-string";
    public const string PreserveUnknownFields = "x-kubernetes-preserve-unknown-fields";
    public const string EmbeddedResource = "x-kubernetes-embedded-resource";
    public const string ListType = "x-kubernetes-list-type";
    public const string ListMapKeys = "x-kubernetes-list-map-keys";
    public const string MapType = "x-kubernetes-map-type";
}
