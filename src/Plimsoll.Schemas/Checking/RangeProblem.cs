using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Checking;

/// <summary>A number that is too small or too large.</summary>
/// <param name="Node">The number.</param>
/// <param name="Schema">The range it has to lie in.</param>
public sealed record RangeProblem(Node Node, Schema Schema) : SchemaProblem(Node)
{
    /// <summary>The number that is written.</summary>
    public double Number => ScalarCheck.NumberOf(Node) ?? double.NaN;
}
