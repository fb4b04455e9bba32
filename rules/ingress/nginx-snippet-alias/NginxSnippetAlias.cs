namespace Plimsoll.Rules.Ingresses;

/// <summary>A snippet that makes NGINX serve files of the controller.</summary>
[Rule("nginx-snippet-alias", 1347, Severity.Error, Profile.Recommended)]
public sealed class NginxSnippetAlias : Rule<Ingress>
{
    /// <inheritdoc/>
    public override void Check(Ingress ingress, RuleContext context)
    {
        foreach (var snippet in NginxSnippet.In(ingress))
        {
            foreach (var place in snippet.PlacesOfDirective("alias"))
            {
                context.Report(
                    snippet.Annotation,
                    $"the {snippet.Name} of {ingress.Manifest.DisplayName} serves files from the controller's own disk: alias",
                    help: "there lie the token of its service account and the certificates of all hosts; remove the directive, and serve files from a Service",
                    at: place);
            }
        }
    }
}
