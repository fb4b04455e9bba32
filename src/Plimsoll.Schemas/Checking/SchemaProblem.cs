using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Checking;

/// <summary>A place where an object is not what the API accepts.</summary>
/// <param name="Node">The place; an absent node where something is missing.</param>
public abstract record SchemaProblem(Node Node);
