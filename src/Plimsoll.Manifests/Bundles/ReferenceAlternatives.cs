namespace Plimsoll.Manifests.Bundles;

/// <summary>Objects that a reference may mean which leads nowhere.</summary>
/// <param name="ByName">Those of the kind whose names differ by a slip, the nearest first.</param>
/// <param name="InOtherNamespace">One of the same kind and name elsewhere.</param>
/// <param name="OfOtherKind">One of the same name whose kind is easily confused.</param>
internal sealed record ReferenceAlternatives(IReadOnlyList<Manifest> ByName, Manifest? InOtherNamespace, Manifest? OfOtherKind);
