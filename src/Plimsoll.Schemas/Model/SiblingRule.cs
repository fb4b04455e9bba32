namespace Plimsoll.Schemas.Model;

/// <summary>A field that has no place beside certain values of another one.</summary>
/// <param name="Name">The field.</param>
/// <param name="Sibling">The other field of the same mapping.</param>
/// <param name="Values">The values of the other field.</param>
/// <param name="IsAllowedThere">True when the field belongs to these values alone, false when it is refused beside them.</param>
public sealed record SiblingRule(string Name, string Sibling, IReadOnlyList<string> Values, bool IsAllowedThere);
