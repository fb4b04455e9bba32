namespace Plimsoll.Schemas.Model;

/// <summary>Fields of a type of which only so many may be given.</summary>
/// <param name="Names">Their names.</param>
/// <param name="Least">How many there have to be.</param>
/// <param name="Most">How many there may be.</param>
public sealed record FieldGroup(IReadOnlyList<string> Names, int Least, int Most);
