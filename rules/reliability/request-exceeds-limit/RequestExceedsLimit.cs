namespace Plimsoll.Rules.Reliability;

/// <summary>More is requested of a resource than may be used.</summary>
[Rule("request-exceeds-limit", 1316, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class RequestExceedsLimit : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var settings in ResourceSettings.In(pod, context))
        {
            foreach (var request in settings.Requests.Entries)
            {
                var limit = settings.Limits[request.Key!];
                if (Quantity.Of(request) is { } requested && Quantity.Of(limit) is { } allowed && requested > allowed)
                    Report(settings.Owner, request, limit, requested, allowed, context);
            }
        }
    }

    private static void Report(string owner, Node request, Node limit, Quantity requested, Quantity allowed, RuleContext context)
    {
        var resource = request.Key!;
        context.Report(
            request,
            $"{owner} requests {requested.For(resource)} of {resource} and may use only {allowed.For(resource)}",
            help: $"Kubernetes refuses such a pod; raise limits.{resource} or lower the request",
            fix: Fix.Unsafe("Raise the limit to the request", Edit.Set(limit, request.Text!)),
            related: [new RelatedPlace(limit, "the limit is here")]);
    }
}
