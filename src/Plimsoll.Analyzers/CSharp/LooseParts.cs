namespace Plimsoll.Analyzers.CSharp;

/// <summary>Judges parts of objects that no object is seen to hold: a container that a method returns.</summary>
/// <remarks>
/// Such a part is put into an object of which nothing else is known, and is open itself: what it lacks may be set by whoever takes it.
/// What it says is said all the same.
/// </remarks>
internal static class LooseParts
{
    private static readonly ObjectKind Pod = new("v1", "Pod");
    private static readonly ObjectKind Service = new("v1", "Service");

    /// <summary>Where parts belong that may stand in objects of many kinds.</summary>
    private static readonly Dictionary<string, (ObjectKind Kind, string Path)> Places = new(StringComparer.Ordinal)
    {
        ["PodSpec"] = (Pod, "spec"),
        ["PodTemplateSpec"] = (Pod, ""),
        ["Container"] = (Pod, "spec containers -"),
        ["PodSecurityContext"] = (Pod, "spec securityContext"),
        ["Volume"] = (Pod, "spec volumes -"),
        ["SecurityContext"] = (Pod, "spec containers - securityContext"),
        ["ResourceRequirements"] = (Pod, "spec containers - resources"),
        ["Probe"] = (Pod, "spec containers - readinessProbe"),
        ["ContainerPort"] = (Pod, "spec containers - ports -"),
        ["EnvVar"] = (Pod, "spec containers - env -"),
        ["ServicePort"] = (Service, "spec ports -"),
    };

    /// <summary>Where a part of a type belongs; null for types of which that cannot be said.</summary>
    /// <param name="type">A type of the API that is no whole object.</param>
    /// <param name="kindOf">The kind that a type stands for.</param>
    public static (ObjectKind Kind, string Path)? PlaceOf(INamedTypeSymbol type, Func<ITypeSymbol?, ObjectKind?> kindOf)
    {
        const string spec = "Spec";
        if (Places.TryGetValue(WithoutVersion(type.Name), out var place))
            return place;
        if (!type.Name.EndsWith(spec, StringComparison.Ordinal) || type.ContainingType is not null)
            return null;
        var owner = type.ContainingNamespace.GetTypeMembers(type.Name.Substring(0, type.Name.Length - spec.Length)).FirstOrDefault();
        return kindOf(owner) is { } kind ? (kind, "spec") : null;
    }

    /// <summary>The path of what a part says; anything else is about an object that does not exist.</summary>
    public static string PathOf((ObjectKind Kind, string Path) place) => place.Path.Length == 0 ? "spec" : place.Path.Replace(" -", "[0]").Replace(' ', '.');

    /// <summary>An object that holds a part and nothing else that is known.</summary>
    public static CSharpMapping Held(CSharpMapping part, (ObjectKind Kind, string Path) place)
    {
        CSharpValue value = Opened(part);
        foreach (var step in place.Path.Split([' '], StringSplitOptions.RemoveEmptyEntries).Reverse())
            value = step == "-" ? List(value) : Mapping(part, (step, value));
        var holder = new CSharpMapping(part.Syntax, null) { Kind = place.Kind, KindSyntax = part.Syntax, IsOpen = true };
        holder.SetAll((CSharpMapping)value);
        return holder;
    }

    private static CSharpMapping Mapping(CSharpMapping part, (string Key, CSharpValue Value) entry)
    {
        var mapping = new CSharpMapping(part.Syntax, null) { IsOpen = true };
        mapping.Set(entry.Key, part.Syntax, entry.Value);
        return mapping;
    }

    private static CSharpSequence List(CSharpValue item)
    {
        var list = new CSharpSequence(item.Syntax) { IsOpen = true };
        list.Items.Add(item);
        return list;
    }

    // A copy, since pieces of the part may stand in objects too, where they are not open.
    private static CSharpValue Opened(CSharpValue value)
    {
        switch (value)
        {
            case CSharpMapping mapping:
                var opened = new CSharpMapping(mapping.Syntax, mapping.Type) { IsOpen = true };
                foreach (var entry in mapping.Entries)
                    opened.Set(entry.Key, entry.KeySyntax, Opened(entry.Value));
                return opened;
            case CSharpSequence sequence:
                var items = new CSharpSequence(sequence.Syntax) { IsOpen = true };
                items.Items.AddRange(sequence.Items.Select(Opened));
                return items;
            default:
                return value;
        }
    }

    // V1Container, V1beta1DeviceClassSpec
    private static string WithoutVersion(string name)
    {
        if (name.Length < 2 || name[0] != 'V' || !char.IsDigit(name[1]))
            return name;
        var start = 1;
        while (start < name.Length && !char.IsUpper(name[start]))
            start++;
        return name.Substring(start);
    }
}
