namespace Plimsoll.Rules.References;

/// <summary>A setting that calls a Service which is not there.</summary>
[Rule("url-points-to-missing-service", 1123, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class UrlPointsToMissingService : Rule<Manifest>
{
    private const string Consequence = "the name would not be found, and the connection fail";

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        foreach (var address in ServiceAddresses.Of(manifest, context))
        {
            if (address.Resolve(manifest, context.Bundle) is { IsMissing: true } missing)
                Report(manifest, address, missing, context);
        }
    }

    private static void Report(Manifest manifest, ServiceAddress address, Resolution missing, RuleContext context)
    {
        var (name, inNamespace, isCertain) = address.Service;
        if (missing.Nearest is { } nearest)
        {
            var isSurelyTogether = context.Bundle.AreAppliedTogether(manifest, nearest) != false;
            context.Report(
                address.Node,
                $"{manifest.DisplayName} calls '{address.Host}', and there is no Service '{name}'",
                help: $"{Consequence}; write {nearest.Name}",
                fix: missing.IsNearestUnique && address.Host.StartsWith(name, StringComparison.Ordinal) ? FixOf(address, name, nearest.Name) : null,
                related: [new RelatedPlace(nearest, $"did you mean '{nearest.Name}'?")],
                severity: isSurelyTogether ? null : Severity.Warning,
                at: address.HostSpan);
        }
        else if (missing.InOtherNamespace is { Namespace: { Length: > 0 } elsewhere } other && context.Bundle.AreAppliedTogether(manifest, other) != false)
        {
            context.Report(
                address.Node,
                $"{manifest.DisplayName} calls '{address.Host}', but that Service is in namespace '{elsewhere}'",
                help: $"{Consequence}; write {name}.{elsewhere}",
                related: [new RelatedPlace(other, $"{other.DisplayName} is here")],
                at: address.HostSpan);
        }
        else if (isCertain && IsOurs(inNamespace!, context.Bundle))
        {
            context.Report(
                address.Node,
                $"{manifest.DisplayName} calls '{address.Host}', and no Service '{name}' of namespace '{inNamespace}' is part of the input",
                help: $"{Consequence} unless it exists in the cluster; add it, or name the folder that has it with --context",
                severity: context.Bundle.IsComplete ? Severity.Warning : Severity.Info,
                at: address.HostSpan);
        }
    }

    // Other namespaces are filled by others; those of the system by the cluster itself.
    private static bool IsOurs(string name, Bundle bundle) =>
        !name.StartsWith("kube-", StringComparison.Ordinal) && bundle.ViewsOf<Service>().Any(s => s.Manifest.Namespace == name);

    private static Fix FixOf(ServiceAddress address, string name, string meant) =>
        Fix.Safe($"Write '{meant}'", Edit.ReplaceText(address.Node.Source, new Span(address.HostSpan.Start, name.Length), meant));
}
