namespace Plimsoll.Manifests.Bundles;

/// <summary>What a reference by kind and name leads to.</summary>
public sealed class Resolution
{
    private readonly MissingReference? _missing;
    private ReferenceAlternatives? _alternatives;

    internal Resolution(ResolutionKind kind) => Kind = kind;

    /// <summary>A reference that leads nowhere.</summary>
    /// <param name="missing">It; what may have been meant is searched for when somebody asks, as most do not.</param>
    internal Resolution(MissingReference missing)
        : this(ResolutionKind.Missing) => _missing = missing;

    /// <summary>A reference of which nobody can tell.</summary>
    internal static Resolution Uncertain { get; } = new(ResolutionKind.Uncertain);

    /// <summary>How it turned out.</summary>
    public ResolutionKind Kind { get; }

    /// <summary>The objects of that kind and name, the nearest first; more than one when parts of one object are written apart.</summary>
    public IEnumerable<Manifest> Targets { get; internal init; } = [];

    /// <summary>Who makes the object, when it is uncertain.</summary>
    public string? Maker { get; internal init; }

    /// <summary>An object of that kind whose name differs by a slip, when the object is missing.</summary>
    public Manifest? Nearest => Alternatives?.ByName is [var nearest, ..] ? nearest : null;

    /// <summary>Whether <see cref="Nearest"/> is the only one so near, so that a fix may take its name.</summary>
    public bool IsNearestUnique => Alternatives?.ByName.Select(m => m.Name).Distinct(StringComparer.Ordinal).Count() == 1;

    /// <summary>An object of that kind and name in another namespace, when there is none in this.</summary>
    public Manifest? InOtherNamespace => Alternatives?.InOtherNamespace;

    /// <summary>An object of that name whose kind is easily confused with the one asked for.</summary>
    public Manifest? OfOtherKind => Alternatives?.OfOtherKind;

    /// <summary>Whether the object is missing.</summary>
    public bool IsMissing => Kind == ResolutionKind.Missing;

    /// <summary>Whether something in the input shows what was meant, so that the reference is surely wrong.</summary>
    public bool HasNearMiss => Nearest is not null || InOtherNamespace is not null || OfOtherKind is not null;

    private ReferenceAlternatives? Alternatives => _alternatives ??= _missing?.FindAlternatives();
}
