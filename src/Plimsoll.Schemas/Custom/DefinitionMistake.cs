using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Custom;

/// <summary>A mistake in the definition of a custom kind that makes the API server refuse or ignore it.</summary>
/// <param name="Node">Where.</param>
/// <param name="Message">What is wrong, naming the field.</param>
/// <param name="Help">What to write instead.</param>
public sealed record DefinitionMistake(Node Node, string Message, string Help);
