namespace Plimsoll.Rules.Reliability;

/// <summary>A namespace whose quotas leave a resource without end.</summary>
[Rule("resourcequota-incomplete", 1325, Severity.Warning, Profile.All)]
public sealed class ResourceQuotaIncomplete : Rule<Manifest>
{
    /// <summary>The resources that shall have an end.</summary>
    [Option("The resources that shall have an end.")]
    public IReadOnlyList<string> Resources { get; set; } = ["requests.cpu", "requests.memory", "limits.cpu", "limits.memory"];

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (manifest.Kind != "ResourceQuota" || manifest.Group.Length > 0)
            return;

        // Several quotas of one namespace add up; the first of them speaks for all.
        var quotas = context.Bundle.ObjectsOf("ResourceQuota", manifest).Where(q => context.Bundle.AreAppliedTogether(q, manifest) != false).ToList();
        if (quotas.Count == 0 || !ReferenceEquals(quotas[0], manifest))
            return;
        var missing = Resources.Where(r => !quotas.Exists(q => MayBound(q.Root["spec"]["hard"], r))).ToList();
        if (missing.Count == 0)
            return;
        context.Report(
            manifest.Root["spec"]["hard"],
            $"{manifest.DisplayName} sets no end to {string.Join(", ", missing)}",
            help: $"one team could fill the cluster; add {string.Join(", ", missing)} below spec.hard");
    }

    // `cpu` and `memory` are short for the requests.
    private static bool MayBound(Node hard, string resource) =>
        !hard[resource].IsAbsent || (resource.StartsWith("requests.", StringComparison.Ordinal) && !hard[resource.Substring("requests.".Length)].IsAbsent);
}
