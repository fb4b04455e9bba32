namespace Plimsoll.Rules.Images;

/// <summary>Where an image comes from.</summary>
internal static class ImageRegistry
{
    // Names by which development tools mark images that are never pulled from a network.
    private static readonly string[] LocalHosts = ["localhost", "127.0.0.1", "ko.local", "kind.local", "dev.local", "registry.local"];

    /// <summary>The name without tag and digest, with the registry and path that an unqualified one stands for: <c>docker.io/library/nginx</c>.</summary>
    public static string FullNameOf(ImageReference image)
    {
        if (HostOf(image) is { } host)
            return host == "index.docker.io" ? $"docker.io{image.Repository.Substring(host.Length)}" : image.Repository;
        return image.Name == image.Repository ? $"docker.io/library/{image.Repository}" : $"docker.io/{image.Repository}";
    }

    /// <summary>Whether a name is a registry or path, or below it: <c>ghcr.io/example/web</c> is below <c>ghcr.io/example</c>, <c>ghcr.io/examples</c> is not.</summary>
    public static bool IsBelow(string name, string prefix)
    {
        var end = prefix.TrimEnd('/', '*');
        return name.StartsWith(end, StringComparison.OrdinalIgnoreCase) && (name.Length == end.Length || name[end.Length] == '/');
    }

    /// <summary>Whether the image is served by the developer's own machine.</summary>
    public static bool IsLocal(ImageReference image) =>
        HostOf(image) is { } host && LocalHosts.Contains(host.Split(':')[0], StringComparer.OrdinalIgnoreCase);

    // Docker's rule: the first segment is a host if it has a dot or a port, or is `localhost`.
    private static string? HostOf(ImageReference image)
    {
        var slash = image.Repository.IndexOf('/');
        if (slash < 0)
            return null;
        var first = image.Repository.Substring(0, slash);
        return first.IndexOfAny(['.', ':']) >= 0 || first == "localhost" ? first : null;
    }
}
