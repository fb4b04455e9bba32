namespace Plimsoll.Rules.Ingresses;

/// <summary>A snippet that runs code in the controller, or reaches for its token.</summary>
[Rule("nginx-snippet-lua", 1348, Severity.Error, Profile.Recommended)]
public sealed class NginxSnippetLua : Rule<Ingress>
{
    // `content_by_lua_block`, `lua_package_path`; the path of the token.
    private static readonly (string Word, string What, string Consequence)[] Dangers =
    [
        ("_by_lua", "runs a Lua program in the controller", "the program can read the token of the controller and all Secrets"),
        ("lua_", "sets up Lua in the controller", "Lua programs can read the token of the controller and all Secrets"),
        ("kubernetes.io/serviceaccount", "names the token of the controller", "with it every Secret of the cluster can be read"),
        ("/var/run/secrets", "names the Secrets of the controller", "with its token every Secret of the cluster can be read"),
    ];

    /// <inheritdoc/>
    public override void Check(Ingress ingress, RuleContext context)
    {
        foreach (var snippet in NginxSnippet.In(ingress))
        {
            foreach (var (word, what, consequence) in Dangers)
            {
                var places = snippet.PlacesOf(word);
                if (!places.Any())
                    continue;
                context.Report(
                    snippet.Annotation,
                    $"the {snippet.Name} of {ingress.Manifest.DisplayName} {what}",
                    help: $"{consequence}; remove it, and do the work in a Service behind the Ingress",
                    at: places.First());
                break;
            }
        }
    }
}
