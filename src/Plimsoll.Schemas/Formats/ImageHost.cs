namespace Plimsoll.Schemas.Formats;

/// <summary>The registry's host that the name of an image may start with.</summary>
/// <remarks>Source: splitDockerDomain and the grammar of github.com/distribution/reference.</remarks>
internal static class ImageHost
{
    /// <summary>Whether the first part of a name with slashes is a host and not the start of the repository's path.</summary>
    public static bool IsHost(string part) => part == "localhost" || part.IndexOfAny(['.', ':']) >= 0;

    public static bool IsValid(string host)
    {
        var colon = host.LastIndexOf(':');
        if (colon > host.LastIndexOf(']'))
        {
            if (!Ascii.IsNumber(host.Substring(colon + 1)))
                return false;
            host = host.Substring(0, colon);
        }

        if (host.Length > 2 && host[0] == '[' && host[host.Length - 1] == ']')
            return !Ascii.Has(host.AsSpan(1, host.Length - 2), c => !Ascii.IsHex(c) && c != ':');
        for (var start = 0; start <= host.Length;)
        {
            var end = host.IndexOf('.', start);
            end = end < 0 ? host.Length : end;
            if (Names.Wrong("", host.AsSpan(start, end - start), int.MaxValue, Ascii.IsLetterOrDigit, "-") is not null)
                return false;
            start = end + 1;
        }

        return true;
    }
}
