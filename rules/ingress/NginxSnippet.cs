namespace Plimsoll.Rules.Ingresses;

/// <summary>An annotation whose text the controller copies into the configuration of NGINX as it stands.</summary>
/// <param name="Annotation">The annotation.</param>
internal sealed record NginxSnippet(Node Annotation)
{
    // Sources: ingress-nginx, user guide, annotations; NGINX Ingress Controller (nginx.org), advanced configuration with snippets.
    private static readonly string[] Names = ["server-snippet", "configuration-snippet", "auth-snippet", "stream-snippet", "modsecurity-snippet"];

    /// <summary>The annotation's key without its prefix.</summary>
    public string Name => Annotation.Key!.Substring(Annotation.Key.IndexOf('/') + 1);

    /// <summary>The snippets of an Ingress; the prefixes are those of ingress-nginx and of NGINX' own controller.</summary>
    public static IEnumerable<NginxSnippet> In(Ingress ingress)
    {
        foreach (var annotation in ingress.Annotations.Children)
        {
            if (annotation.Key is { } key && annotation.Text is { Length: > 0 } && IsSnippet(key))
                yield return new NginxSnippet(annotation);
        }
    }

    /// <summary>The places at which a word stands in the snippet, outside comments, in the order of the text.</summary>
    public IEnumerable<Span> PlacesOf(string word)
    {
        var text = Annotation.Source.Text;
        var end = Annotation.Span.End;
        for (var at = text.IndexOf(word, Annotation.Span.Start, Annotation.Span.Length, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(word, at + word.Length, end - at - word.Length, StringComparison.OrdinalIgnoreCase))
        {
            var line = Math.Max(Annotation.Source.StartOfLine(at), Annotation.Span.Start);
            if (text.IndexOf('#', line, at - line) < 0)
                yield return new Span(at, word.Length);
        }
    }

    /// <summary>The places at which a directive begins: its name, after the start, a brace or a semicolon.</summary>
    public IEnumerable<Span> PlacesOfDirective(string name) => PlacesOf(name).Where(p => IsDirective(Annotation.Source.Text, p));

    private bool IsDirective(string text, Span place)
    {
        if (place.End >= Annotation.Span.End || !char.IsWhiteSpace(text[place.End]))
            return false;
        var before = place.Start - 1;
        while (before >= Annotation.Span.Start && char.IsWhiteSpace(text[before]))
            before--;
        return before < Annotation.Span.Start || text[before] is ';' or '{' or '}' or '|' or '"' or '\'' || text.AsSpan(before + 1, place.Start - before - 1).IndexOf('\n') >= 0;
    }

    private static bool IsSnippet(string key)
    {
        if (key.StartsWith("nginx.org/", StringComparison.Ordinal))
            return key.EndsWith("-snippets", StringComparison.Ordinal);
        return key.StartsWith("nginx.ingress.kubernetes.io/", StringComparison.Ordinal)
            && Names.Contains(key.Substring("nginx.ingress.kubernetes.io/".Length), StringComparer.Ordinal);
    }
}
