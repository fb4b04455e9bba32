namespace Plimsoll.Manifests.Bundles;

/// <summary>What a reference by kind and name leads to.</summary>
/// <param name="Kind">How it turned out.</param>
public sealed record Resolution(ResolutionKind Kind)
{
    /// <summary>The objects of that kind and name, the nearest first; more than one when parts of one object are written apart.</summary>
    public IEnumerable<Manifest> Targets { get; init; } = [];

    /// <summary>Who makes the object, when it is uncertain.</summary>
    public string? Maker { get; init; }

    /// <summary>An object of that kind whose name differs by a slip, when the object is missing.</summary>
    public Manifest? Nearest { get; init; }

    /// <summary>Whether <see cref="Nearest"/> is the only one so near, so that a fix may take its name.</summary>
    public bool IsNearestUnique { get; init; }

    /// <summary>An object of that kind and name in another namespace, when there is none in this.</summary>
    public Manifest? InOtherNamespace { get; init; }

    /// <summary>An object of that name whose kind is easily confused with the one asked for.</summary>
    public Manifest? OfOtherKind { get; init; }

    /// <summary>Whether the object is missing.</summary>
    public bool IsMissing => Kind == ResolutionKind.Missing;

    /// <summary>Whether something in the input shows what was meant, so that the reference is surely wrong.</summary>
    public bool HasNearMiss => Nearest is not null || InOtherNamespace is not null || OfOtherKind is not null;
}
