namespace Plimsoll.Manifests.Bundles;

/// <summary>Compares the namespaces of objects as Kubernetes and its users mean them.</summary>
internal static class Namespaces
{
    /// <summary>The namespace, <c>default</c> when none is written, empty for kinds that live outside namespaces.</summary>
    public static string Normalised(Manifest manifest)
    {
        if (BuiltInKinds.IsClusterScoped(manifest.Kind))
            return "";
        return Normalised(manifest.Namespace);
    }

    /// <summary>Whether an object may end up in a namespace that is named.</summary>
    public static bool MayBeIn(Manifest manifest, string name) =>
        manifest.Namespace.Length == 0
        || manifest.Namespace == name
        || BuiltInKinds.IsClusterScoped(manifest.Kind)
        || Placeholders.Contains(manifest.Namespace)
        || Placeholders.Contains(name);

    /// <summary>A namespace as written, <c>default</c> when none is.</summary>
    public static string Normalised(string written) => written.Length == 0 ? "default" : written;

    /// <summary>
    /// Whether two objects may end up in one namespace: the same is written, or one leaves it to <c>kubectl apply -n</c>.
    /// </summary>
    public static bool MayBeSame(Manifest left, Manifest right) =>
        left.Namespace.Length == 0
        || right.Namespace.Length == 0
        || left.Namespace == right.Namespace
        || BuiltInKinds.IsClusterScoped(left.Kind)
        || Placeholders.Contains(left.Namespace)
        || Placeholders.Contains(right.Namespace);
}
