using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Views;

/// <summary>A container image's name taken apart: <c>registry/repository:tag@digest</c>.</summary>
/// <remarks>The tag is what follows the last colon after the last slash, so that a registry's port is none.</remarks>
public sealed class ImageReference
{
    /// <summary>Takes an image's name apart.</summary>
    public ImageReference(string text)
    {
        Text = text;
        var at = text.IndexOf('@');
        var name = at < 0 ? text : text.Substring(0, at);
        Digest = at < 0 ? null : text.Substring(at + 1);

        var slash = name.LastIndexOf('/');
        var colon = name.LastIndexOf(':');
        Repository = colon > slash ? name.Substring(0, colon) : name;
        Tag = colon > slash ? name.Substring(colon + 1) : null;
        Name = Repository.Substring(slash + 1);
    }

    /// <summary>The whole name as written.</summary>
    public string Text { get; }

    /// <summary>Registry and path, without tag and digest.</summary>
    public string Repository { get; }

    /// <summary>The last segment of <see cref="Repository"/>: <c>mongodb</c> of <c>docker.io/bitnami/mongodb:8</c>.</summary>
    public string Name { get; }

    /// <summary>The tag, or null.</summary>
    public string? Tag { get; }

    /// <summary>The digest, or null.</summary>
    public string? Digest { get; }

    /// <summary>
    /// Whether the repository, or its end after a slash, is what a pattern says: <c>calico/node</c> holds for
    /// <c>quay.io/calico/node:v3</c>; <c>*</c> stands for any text without a slash.
    /// </summary>
    public bool Matches(string pattern)
    {
        if (pattern.IndexOf('*') < 0)
            return EndsWithSegments(pattern);
        var name = Repository.AsSpan();
        var wanted = pattern.AsSpan();
        while (true)
        {
            var ofName = name.LastIndexOf('/');
            var ofPattern = wanted.LastIndexOf('/');
            if (!Wildcard.Matches(wanted.Slice(ofPattern + 1), name.Slice(ofName + 1)))
                return false;
            if (ofPattern < 0)
                return true;
            if (ofName < 0)
                return false;
            name = name.Slice(0, ofName);
            wanted = wanted.Slice(0, ofPattern);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private bool EndsWithSegments(string pattern)
    {
        var start = Repository.Length - pattern.Length;
        return start >= 0 && Repository.EndsWith(pattern, StringComparison.Ordinal) && (start == 0 || Repository[start - 1] == '/');
    }
}
