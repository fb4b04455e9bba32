using Plimsoll.Manifests.Views;

namespace Plimsoll.Schemas.Formats;

/// <summary>The name of a container image: <c>registry/repository:tag@digest</c>.</summary>
/// <remarks>
/// Source: the grammar of github.com/distribution/reference, which kubelets and registries read names by; the white space
/// around it is refused by pkg/apis/core/validation. A first part in capital letters without a dot or a port would be
/// looked up as a host; it is held to be a repository's, as older kubelets do.
/// </remarks>
internal sealed class ImageFormat : TextFormat
{
    private const string What = "an image's name";

    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Length == 0)
            return Mistakes.Empty(What);
        var trimmed = text.Trim();
        if (trimmed.Length != text.Length)
            return Mistake("white space must not stand around an image's name", trimmed);
        if (Ascii.Has(text, char.IsWhiteSpace))
            return new FormatMistake("white space is not allowed in " + What);
        // ko builds the Go package that is named so, and writes the image in its place.
        if (text.StartsWith("ko://", StringComparison.Ordinal))
            return null;
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            var shown = Mistakes.Quoted(text.Substring(0, scheme + 3));
            return Mistake($"an image's name has no scheme such as {shown}", text.Substring(scheme + 3));
        }

        var image = new ImageReference(text);
        return WrongInRepository(image)
            ?? (image.Tag is { } tag ? WrongInTag(tag) : null)
            ?? (image.Digest is { } digest ? WrongInDigest(image, digest) : null);
    }

    private FormatMistake Mistake(string reason, string meant) =>
        new(reason, meant.Length > 0 && Check(meant) is null ? meant : null);

    private FormatMistake? WrongInRepository(ImageReference image)
    {
        var repository = image.Repository;
        if (repository.Length == 0)
            return new FormatMistake(What + " has no repository");
        if (repository.Length == 64 && image.Text.Length == 64 && !Ascii.Has(repository, c => !Ascii.IsHex(c)))
            return new FormatMistake("this is the ID of an image, which no registry knows");

        var slash = repository.IndexOf('/');
        var host = slash < 0 ? "" : repository.Substring(0, slash);
        var hasHost = ImageHost.IsHost(host) && ImageHost.IsValid(host);
        // A host with an underscore is read as the start of a path.
        if (!hasHost && ImageHost.IsHost(host) && WrongInComponent(host.AsSpan()) is not null)
            return new FormatMistake($"{Mistakes.Quoted(host)} is no host of a registry");

        var path = hasHost ? slash + 1 : 0;
        if (Ascii.Has(repository.AsSpan(path), Ascii.IsUpper))
        {
            var meant = $"{repository.Substring(0, path)}{repository.Substring(path).ToLowerInvariant()}{image.Text.Substring(repository.Length)}";
            return Mistake("capital letters are not allowed in an image's repository", meant);
        }

        for (var start = path; start <= repository.Length;)
        {
            var end = repository.IndexOf('/', start);
            end = end < 0 ? repository.Length : end;
            if (WrongInComponent(repository.AsSpan(start, end - start)) is { } mistake)
                return mistake;
            start = end + 1;
        }

        var length = repository.Length - path;
        return length > 255 ? Mistakes.TooLong("an image's repository", length, 255) : null;
    }

    // Letters and digits with single '.', '_', '__' or any number of '-' between them.
    private static FormatMistake? WrongInComponent(ReadOnlySpan<char> component)
    {
        if (component.Length == 0)
            return new FormatMistake("no part of an image's repository may be empty");
        var run = 0;
        for (var i = 0; i < component.Length; i++)
        {
            if (Ascii.IsLowerOrDigit(component[i]))
            {
                run = 0;
                continue;
            }

            if (component[i] is not ('.' or '_' or '-'))
                return Mistakes.NotAllowed("an image's repository", component[i]);
            run++;
            var fits = run == 1 || (component[i] == component[i - 1] && (component[i] == '-' || (component[i] == '_' && run == 2)));
            if (i == 0 || i == component.Length - 1 || !fits)
                return new FormatMistake("'.', '_' and '-' must stand between letters or digits in an image's repository");
        }

        return null;
    }

    private static FormatMistake? WrongInTag(string tag)
    {
        if (tag.Length == 0)
            return new FormatMistake("the tag after ':' is empty");
        foreach (var c in tag)
        {
            if (!Ascii.IsLetterOrDigit(c) && c is not ('_' or '.' or '-'))
                return Mistakes.NotAllowed("an image's tag", c);
        }

        if (tag[0] is '.' or '-')
            return new FormatMistake("an image's tag must start with a letter, a digit or '_'");
        return tag.Length > 128 ? Mistakes.TooLong("an image's tag", tag.Length, 128) : null;
    }

    private FormatMistake? WrongInDigest(ImageReference image, string digest)
    {
        var colon = digest.IndexOf(':');
        var algorithm = colon < 0 ? digest : digest.Substring(0, colon);
        var hex = colon < 0 ? "" : digest.Substring(colon + 1);
        if (hex.Length == 0 || Ascii.Has(hex, c => !Ascii.IsHex(c)))
            return new FormatMistake("a digest is written as in '@sha256:' and 64 hexadecimal digits");
        var digits = algorithm switch { "sha256" => 64, "sha384" => 96, "sha512" => 128, _ => 0 };
        if (digits == 0)
            return new FormatMistake($"{Mistakes.Quoted(algorithm)} is no digest's algorithm: sha256, sha384 and sha512 are");
        if (hex.Length != digits)
        {
            var count = Mistakes.Text(hex.Length);
            return new FormatMistake($"a digest of {algorithm} has {Mistakes.Text(digits)} digits, and this one has {count}");
        }

        var before = image.Text.Substring(0, image.Text.Length - hex.Length);
        return Ascii.Has(hex, Ascii.IsUpper)
            ? Mistake("the digits of a digest are written in small letters", before + hex.ToLowerInvariant())
            : null;
    }
}
