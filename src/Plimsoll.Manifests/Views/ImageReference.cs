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
    }

    /// <summary>The whole name as written.</summary>
    public string Text { get; }

    /// <summary>Registry and path, without tag and digest.</summary>
    public string Repository { get; }

    /// <summary>The last segment of <see cref="Repository"/>: <c>mongodb</c> of <c>docker.io/bitnami/mongodb:8</c>.</summary>
    public string Name => Repository.Substring(Repository.LastIndexOf('/') + 1);

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
        var segments = Repository.Split('/');
        var wanted = pattern.Split('/');
        var skipped = segments.Length - wanted.Length;
        if (skipped < 0)
            return false;
        for (var i = 0; i < wanted.Length; i++)
        {
            if (!Wildcard.Matches(wanted[i].AsSpan(), segments[skipped + i].AsSpan()))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
