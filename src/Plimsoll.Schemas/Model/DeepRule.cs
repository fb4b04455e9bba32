namespace Plimsoll.Schemas.Model;

/// <summary>Something that is asked of a value further down, only below this type.</summary>
/// <param name="Path">The keys that lead there.</param>
/// <param name="Schema">What the value may be.</param>
/// <param name="IsRequired">Whether it has to be there.</param>
public sealed record DeepRule(IReadOnlyList<string> Path, Schema Schema, bool IsRequired);
