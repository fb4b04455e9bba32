namespace Plimsoll.Rules.Ingresses;

/// <summary>The same host and path in two places, so that one of them is never reached.</summary>
[Rule("ingress-duplicate-route", 1341, Severity.Error, Profile.Recommended)]
public sealed class IngressDuplicateRoute : Rule<Ingress>
{
    // Annotations by which controllers choose between routes of the same host and path on purpose.
    private static readonly string[] Choosers =
    [
        "nginx.ingress.kubernetes.io/canary", "alb.ingress.kubernetes.io/conditions.", "traefik.ingress.kubernetes.io/router.",
        "konghq.com/methods", "konghq.com/headers",
    ];

    /// <inheritdoc/>
    public override void Check(Ingress ingress, RuleContext context)
    {
        foreach (var route in ingress.Routes)
        {
            var same = context.Bundle.SameRoutes(route);
            if (same.Count < 2)
                continue;

            // The first one is fine; what follows it is told about it.
            if (same.TakeWhile(r => r.Node != route.Node).FirstOrDefault(r => AreRivals(r, route)) is { } first)
                Report(route, first, context);
        }
    }

    private static bool AreRivals(IngressRoute left, IngressRoute right)
    {
        if (IsControllerAction(left) || IsControllerAction(right) || HasChooser(left.Ingress) || HasChooser(right.Ingress))
            return false;
        if (left.Ingress.Class.IsUnknown || right.Ingress.Class.IsUnknown || left.Ingress.Class.Text != right.Ingress.Class.Text)
            return false;

        // Two objects of one name are two versions of one object, and reported as such.
        var (one, other) = (left.Ingress.Manifest, right.Ingress.Manifest);
        return ReferenceEquals(one, other) || ((one.Name != other.Name || one.Namespace != other.Namespace) && !HasOwnLoadBalancer(left.Ingress));
    }

    // GKE and AWS make a load balancer with an address of its own for each Ingress.
    private static bool HasOwnLoadBalancer(Ingress ingress) =>
        ingress.Class.Text is "gce" or "gce-internal" or "alb" or "tailscale"
        || ingress.Annotations.Entries.Any(a =>
            a.Key!.StartsWith("alb.ingress.kubernetes.io/", StringComparison.Ordinal) || a.Key.StartsWith("kubernetes.io/ingress.global-static-ip-name", StringComparison.Ordinal));

    private static bool IsControllerAction(IngressRoute route) => route.Backend is { IsControllerAction: true };

    private static bool HasChooser(Ingress ingress) =>
        ingress.Annotations.IsUnknown || ingress.Annotations.Entries.Any(a => Choosers.Any(c => a.Key!.StartsWith(c, StringComparison.Ordinal)));

    private static void Report(IngressRoute route, IngressRoute first, RuleContext context)
    {
        var ingress = route.Ingress.Manifest;
        var isSameObject = ReferenceEquals(ingress, first.Ingress.Manifest);
        var leadsToSame = LeadsToSame(route, first);
        var isCertain = context.Bundle.AreAppliedTogether(ingress, first.Ingress.Manifest) == true;
        context.Report(
            route.Place,
            $"{ingress.DisplayName} serves {route} a second time; {(isSameObject ? "the same Ingress" : first.Ingress.Manifest.DisplayName)} serves it already",
            help: $"{(isCertain ? "" : "if both files are applied, ")}{(leadsToSame ? "the second does nothing; remove it" : "only one of the two gets the requests, and which depends on the controller; give one another host or path, or remove it")}",
            related: [new RelatedPlace(first.Place, "the first one is here")],
            severity: leadsToSame || !isCertain ? Severity.Info : null);
    }

    private static bool LeadsToSame(IngressRoute route, IngressRoute first) =>
        route.Backend is { } one && first.Backend is { } other && one.ServiceName.Text == other.ServiceName.Text && one.Port?.ToString() == other.Port?.ToString();
}
