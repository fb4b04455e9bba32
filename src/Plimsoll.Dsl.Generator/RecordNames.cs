namespace Plimsoll.Dsl.Generator;

/// <summary>Names for records: a type's own name where only one can be meant.</summary>
/// <remarks>
/// The newest stable version of a type has the plain name, every other one its version behind it: <c>ResourceClaimV1Beta1</c>, so
/// that no name changes its meaning when a version becomes stable. Where groups share a name, a kind has it before
/// other types, and the core group before others; the rest carry their group in front: <c>EventsEvent</c>.
/// </remarks>
internal static class RecordNames
{
    /// <summary>The name of each type.</summary>
    /// <param name="types">The types, each with whether it is a kind.</param>
    public static Dictionary<TypePath, string> For(IReadOnlyDictionary<TypePath, bool> types)
    {
        var names = new Dictionary<TypePath, string>();
        foreach (var sameName in types.Keys.GroupBy(t => t.Name, StringComparer.Ordinal))
        {
            var owner = OwnerOf([.. sameName], types);
            foreach (var sameGroup in sameName.GroupBy(t => t.Group, StringComparer.Ordinal))
            {
                var newest = sameGroup.Where(t => t.IsStable).MaxBy(t => t.Age);
                foreach (var type in sameGroup)
                {
                    var prefix = owner == type.Group ? "" : Words.Pascal(type.Group);
                    var suffix = type == newest ? "" : Words.Version(type.Version);
                    names.Add(type, prefix + type.Name + suffix);
                }
            }
        }

        return names;
    }

    // The group that has a name to itself; null when several have the same right to it.
    private static string? OwnerOf(IReadOnlyList<TypePath> types, IReadOnlyDictionary<TypePath, bool> isKind)
    {
        var best = types.GroupBy(t => t.Group, StringComparer.Ordinal)
            .GroupBy(g => (g.Any(t => isKind[t]) ? 2 : 0) + (g.Key is "core" or "meta" ? 1 : 0))
            .MaxBy(g => g.Key)!;
        return best.Count() == 1 ? best.First().Key : null;
    }
}
