using Plimsoll.Schemas.Model;

namespace Plimsoll.Dsl.Generator;

/// <summary>A type of the API that becomes a record.</summary>
/// <param name="Path">Its name in the catalogue.</param>
/// <param name="Name">The name of the record.</param>
/// <param name="Kind">The kind whose objects it describes; null for a type inside of others.</param>
/// <param name="Fields">Its fields, in the order in which they are written.</param>
internal sealed record ApiType(TypePath Path, string Name, KindSchema? Kind, IReadOnlyList<ApiField> Fields);
