using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Operations;

namespace Plimsoll.Analyzers.CSharp;

/// <summary>Knows which types of a compilation are parts of the Kubernetes API, and how their fields are called there.</summary>
/// <remarks>
/// Two families are understood: the records of Plimsoll.Dsl, and the models of the KubernetesClient package with the custom
/// resources that programs declare beside them.
/// </remarks>
internal sealed class ModelTypes
{
    private const string ClientNamespace = "k8s.Models";
    private const string JsonName = "JsonPropertyNameAttribute";

    private readonly INamedTypeSymbol? _apiKind;
    private readonly INamedTypeSymbol? _apiRecord;
    private readonly INamedTypeSymbol? _construct;
    private readonly INamedTypeSymbol? _customObject;
    private readonly INamedTypeSymbol? _entity;
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _models = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ObjectKind?> _kinds = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, (ObjectKind, string)?> _places = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, string?> _fields = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, bool> _kindNames = new(StringComparer.Ordinal);

    private ModelTypes(Compilation compilation, INamedTypeSymbol? apiRecord, INamedTypeSymbol? entity)
    {
        _apiRecord = apiRecord;
        _entity = entity;
        _apiKind = compilation.GetTypeByMetadataName("Plimsoll.ApiKindAttribute");
        _construct = compilation.GetTypeByMetadataName("Plimsoll.Construct");
        _customObject = compilation.GetTypeByMetadataName("Plimsoll.CustomObject");
    }

    /// <summary>The types of a compilation; null when it refers to none.</summary>
    public static ModelTypes? Find(Compilation compilation)
    {
        var apiRecord = compilation.GetTypeByMetadataName("Plimsoll.ApiRecord");
        var entity = compilation.GetTypeByMetadataName("k8s.Models.KubernetesEntityAttribute");
        return apiRecord is null && entity is null ? null : new ModelTypes(compilation, apiRecord, entity);
    }

    /// <summary>Whether an object of this type is a mapping of the API.</summary>
    public bool IsModel(ITypeSymbol? type) => type is INamedTypeSymbol && _models.GetOrAdd(type, FindIsModel);

    /// <summary>The kind of object that a type stands for; null for parts of objects.</summary>
    public ObjectKind? KindOf(ITypeSymbol? type) => type is null ? null : _kinds.GetOrAdd(type, FindKind);

    /// <summary>Where an object of this type belongs in objects of a kind; null when it is an object itself, or that cannot be said.</summary>
    public (ObjectKind Kind, string Path)? PlaceOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol named ? _places.GetOrAdd(named, t => KindOf(t) is null && IsModel(t) ? LooseParts.PlaceOf(t, KindOf) : null) : null;

    /// <summary>Whether an object of this type stands for objects of the API: a workload, a Secret that others keep.</summary>
    public bool IsConstruct(ITypeSymbol? type) => _construct is not null && Derives(type, _construct);

    /// <summary>Whether an object of this type is a construct or what constructs are given: a port, a claim, a route.</summary>
    public bool IsValue(ITypeSymbol? type) => type is INamedTypeSymbol { IsRecord: true } && IsDsl(type, type.Name) && !Derives(type, _apiRecord);

    /// <summary>Whether an object of this type is a record of Plimsoll.Dsl for a type of the API; it never changes.</summary>
    public bool IsDslRecord(ITypeSymbol? type) => Derives(type, _apiRecord);

    /// <summary>Whether a method of a construct, or of what changes constructs, makes an object.</summary>
    public bool IsMaker(IMethodSymbol method) => IsConstruct(method.ContainingType) || IsDsl(method.ContainingType, "Patching");

    /// <summary>Whether a simple name is that of a kind of object, or of what makes objects.</summary>
    public bool IsKindName(string name) => _kindNames.GetOrAdd(name, FindIsKindName);

    /// <summary>Whether operations make objects of any type that matters here.</summary>
    public bool MayMake(IEnumerable<IOperation> blocks)
    {
        foreach (var block in blocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                if (operation is IObjectCreationOperation or IWithOperation && (KindOf(operation.Type) is not null || PlaceOf(operation.Type) is not null || IsConstruct(operation.Type) || IsCustomObject(operation.Type)))
                    return true;
                if (operation is IInvocationOperation call && KindOf(call.Type) is not null && IsMaker(call.TargetMethod))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether an object of this type says its kind when it is made.</summary>
    public bool IsCustomObject(ITypeSymbol? type) => _customObject is not null && SymbolEqualityComparer.Default.Equals(type, _customObject);

    /// <summary>Whether the type belongs to Plimsoll.Dsl and is called so.</summary>
    public bool IsDsl(ITypeSymbol? type, string name) =>
        _apiRecord is not null && type is not null && type.Name == name && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _apiRecord.ContainingAssembly);

    /// <summary>The field that a property of a model stands for; null when it stands for none.</summary>
    public string? FieldOf(IPropertySymbol property) => _fields.GetOrAdd(property.OriginalDefinition, FindField);

    /// <summary>The property of a model that stands for a field, or null.</summary>
    public IPropertySymbol? PropertyOf(ITypeSymbol type, string field)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false } property && FieldOf(property) == field)
                    return property;
            }
        }

        return null;
    }

    // Only the types of names that are written somewhere: the attributes of all others need not be read.
    private bool FindIsKindName(string name)
    {
        if (name == "KubernetesYaml")
            return true;
        foreach (var declared in new[] { _apiRecord, _entity })
        {
            foreach (var type in declared?.ContainingNamespace.GetTypeMembers(name) ?? [])
            {
                if (KindOf(type) is not null || IsConstruct(type) || IsCustomObject(type))
                    return true;
            }
        }

        return false;
    }

    private bool FindIsModel(ITypeSymbol type)
    {
        if (Derives(type, _apiRecord))
            return true;
        if (_entity is null || type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return false;
        return KindOf(type) is not null
            || (type.ContainingNamespace?.ToDisplayString() == ClientNamespace && AttributeOf(type, "JsonConverterAttribute") is null
                && type.GetMembers().Any(m => m is IPropertySymbol && AttributeOf(m, JsonName) is not null));
    }

    private ObjectKind? FindKind(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (_apiKind is not null && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _apiKind) && attribute.ConstructorArguments is [var apiVersion, var kind])
                return new ObjectKind((string)apiVersion.Value!, (string)kind.Value!);
            if (_entity is null || !SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _entity))
                continue;
            var named = attribute.NamedArguments.ToDictionary(a => a.Key, a => a.Value.Value as string ?? "", StringComparer.Ordinal);
            string Named(string name) => named.TryGetValue(name, out var value) ? value : "";
            var group = Named("Group");
            return new ObjectKind(group.Length == 0 ? Named("ApiVersion") : $"{group}/{Named("ApiVersion")}", Named("Kind"));
        }

        return null;
    }

    private string? FindField(IPropertySymbol property)
    {
        if (property.IsStatic || property.IsIndexer)
            return null;
        if (AttributeOf(property, JsonName) is { ConstructorArguments: [var name] })
            return name.Value as string;

        // Programs that declare custom resources leave the names to the client, which writes them in camel case.
        return _entity is not null && KindOf(property.ContainingType) is not null && !Derives(property.ContainingType, _apiRecord)
            ? char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1)
            : null;
    }

    private static AttributeData? AttributeOf(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == name)
                return attribute;
        }

        return null;
    }

    private static bool Derives(ITypeSymbol? type, INamedTypeSymbol? from)
    {
        if (from is null)
            return false;
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, from))
                return true;
        }

        return false;
    }
}
