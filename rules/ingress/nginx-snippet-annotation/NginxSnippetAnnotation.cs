namespace Plimsoll.Rules.Ingresses;

/// <summary>An Ingress that writes into the configuration of NGINX.</summary>
[Rule("nginx-snippet-annotation", 1346, Severity.Warning, Profile.Recommended)]
public sealed class NginxSnippetAnnotation : Rule<Ingress>
{
    /// <summary>Snippets that are accepted.</summary>
    [Option("Snippets that are accepted, by the annotation's name without its prefix.")]
    public IReadOnlyList<string> Allowed { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Ingress ingress, RuleContext context)
    {
        foreach (var snippet in NginxSnippet.In(ingress))
        {
            if (Allowed.Contains(snippet.Name, StringComparer.Ordinal))
                continue;
            context.Report(
                snippet.Annotation,
                $"{ingress.Manifest.DisplayName} writes its own text into the configuration of NGINX: {snippet.Name}",
                help: "who may change the Ingress commands the controller, which reads all Secrets; use the annotation for the purpose, if there is one, and leave snippets switched off",
                at: snippet.Annotation.KeySpan);
        }
    }
}
