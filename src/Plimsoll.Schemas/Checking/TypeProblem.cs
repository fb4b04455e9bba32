using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Checking;

/// <summary>A value of a type that has no place here.</summary>
/// <param name="Node">The value.</param>
/// <param name="Schema">What it may be.</param>
public sealed record TypeProblem(Node Node, Schema Schema) : SchemaProblem(Node)
{
    /// <summary>Whether only quotes are missing: a text is wanted, and this would be one if it were quoted.</summary>
    public bool IsUnquoted => Node.IsScalar && Node.Style == ScalarStyle.Plain && Schema.Types == JsonTypes.String;
}
