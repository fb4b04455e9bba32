using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Bundles;

/// <summary>Recognises objects that are only parts of objects: patches without their kustomization, expectations of test tools.</summary>
internal static class Fragments
{
    private const int FewManifests = 1_000;

    /// <summary>Puts fragments in the places of objects that surely are some.</summary>
    public static Manifest[] Recognise(Manifest[] manifests)
    {
        SideBySide.For(manifests.Length, FewManifests, i => manifests[i] = Recognise(manifests[i]));
        return manifests;
    }

    private static Manifest Recognise(Manifest manifest) =>
        !manifest.IsPartial && (IsExpectation(manifest.Source.Name) || IsPatchOfWorkload(manifest)) ? manifest.AsPartial() : manifest;

    // kuttl and Chainsaw compare `00-assert.yaml` and `errors.yaml` with what is in the cluster.
    private static bool IsExpectation(string path)
    {
        var stem = path.AsSpan(path.LastIndexOf('/') + 1);
        var dot = stem.LastIndexOf('.');
        if (dot >= 0)
            stem = stem.Slice(0, dot);
        return stem is "assert" or "errors"
            || stem.EndsWith("-assert".AsSpan(), StringComparison.Ordinal)
            || (stem.EndsWith("-errors".AsSpan(), StringComparison.Ordinal) && char.IsDigit(stem[0]));
    }

    // An author may forget the selector, the labels or an image, but hardly two of them at once.
    private static bool IsPatchOfWorkload(Manifest manifest)
    {
        if (manifest.Root["spec"]["selector"].Kind != NodeKind.Absent || View.Of(manifest) is not Workload { HasSelector: true } workload)
            return false;
        var containers = workload.Pod.Node["containers"];
        return containers.Kind == NodeKind.Absent || workload.PodLabels.Kind == NodeKind.Absent || containers.Children.Any(c => c["image"].Kind == NodeKind.Absent);
    }
}
