namespace Plimsoll.Schemas.Model;

/// <summary>Something that is asked of a mapping further down, only below this type.</summary>
/// <param name="Path">The keys that lead there; of a list on the way every item counts.</param>
/// <param name="Schema">What is asked of the mapping besides its own schema.</param>
public sealed record DeepRule(IReadOnlyList<string> Path, Schema Schema);
