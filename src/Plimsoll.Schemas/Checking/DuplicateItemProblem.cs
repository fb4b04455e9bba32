using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Checking;

/// <summary>An item of a list whose keys another item has already.</summary>
/// <param name="Node">The later item.</param>
/// <param name="First">The earlier item.</param>
/// <param name="Keys">The fields that tell items of this list apart; empty when whole items do.</param>
/// <param name="Owner">The name of the type that the items are of; may be empty.</param>
public sealed record DuplicateItemProblem(Node Node, Node First, IReadOnlyList<string> Keys, string Owner) : SchemaProblem(Node);
