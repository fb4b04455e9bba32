namespace Plimsoll.Dsl.Generator;

/// <summary>Words that a field allows, as a type.</summary>
/// <param name="Name">The name of the type.</param>
internal sealed record Enumeration(string Name)
{
    /// <summary>The words.</summary>
    public SortedSet<string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The name of a word's property.</summary>
    public static string MemberOf(string value) => value == "*" ? "Any" : Words.Pascal(value);
}
