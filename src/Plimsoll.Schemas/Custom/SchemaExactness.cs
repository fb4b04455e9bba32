using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Custom;

/// <summary>Tells whether a schema is understood to the last word, as <c>not</c> and <c>oneOf</c> need it.</summary>
/// <remarks>
/// A word that is passed over makes a schema milder. That hides a mistake at worst, except where holding is what is refused.
/// </remarks>
internal static class SchemaExactness
{
    /// <summary>Whether every word of a schema is read.</summary>
    public static bool IsExact(Node schema) =>
        schema is { IsMapping: true, IsOpen: false } && schema.Children.All(IsExactWord);

    private static bool IsExactWord(Node word)
    {
        switch (word.Key)
        {
            case "description" or "title" or "example" or "examples" or "externalDocs" or Keywords.Default:
                return true;
            case Keywords.Nullable or "exclusiveMinimum" or "exclusiveMaximum" or "minimum" or "maximum" or "multipleOf"
                or "minLength" or "maxLength" or "minItems" or "maxItems" or "minProperties" or "maxProperties":
                return word.IsScalar;
            case Keywords.Type:
                return word is { IsScalar: true } ? SchemaTypes.TypeNamed(word.Text) is not null : word is { IsSequence: true, IsOpen: false };
            case "format":
                return word.IsScalar && SchemaFormats.IsChecked(word.Text);
            case "pattern":
                return word.AsString() is { } pattern && (pattern.Length == 0 || GoPattern.Compile(pattern) is not null);
            case "enum" or "const":
                return SchemaValues.AllowedBy(word.Parent, out _) is not null;
            case Keywords.Required:
                return word is { IsSequence: true, IsOpen: false } && word.Children.All(c => c.IsScalar);
            case Keywords.Properties:
                return word is { IsMapping: true, IsOpen: false } && word.Children.All(IsExact);
            case Keywords.AllOf or Keywords.AnyOf or Keywords.OneOf:
                return word is { IsSequence: true, IsOpen: false } && word.Children.All(IsExact);
            case Keywords.Items or Keywords.Not:
                return IsExact(word);
            default:
                return false;
        }
    }
}
