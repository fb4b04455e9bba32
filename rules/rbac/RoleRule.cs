namespace Plimsoll.Rules.Rbac;

/// <summary>A rule about something dangerous that a role grants; tells it once for each role, at the worst place.</summary>
public abstract class RoleRule : Rule<Role>
{
    private protected RoleRule()
    {
    }

    /// <summary>Roles that are left alone.</summary>
    [Option("Names of the Roles and ClusterRoles that may grant this.")]
    public IReadOnlyList<string> AllowedRoles { get; set; } = [];

    /// <summary>What to write instead.</summary>
    private protected abstract string Remedy { get; }

    /// <inheritdoc/>
    public sealed override void Check(Role role, RuleContext context)
    {
        if (role.IsOfSystem)
            return;
        // Where one of them grants everything, the others add nothing.
        var rules = role.AdminRule is { } admin ? [admin] : role.Rules;
        List<DangerousGrant>? found = null;
        foreach (var rule in rules)
        {
            if (FindIn(rule, role) is { } grant)
                (found ??= []).Add(grant);
        }

        if (found is not null && !AllowedRoles.Contains(role.Manifest.Name, StringComparer.Ordinal))
            Report(role, found, context);
    }

    /// <summary>Where a rule of a role grants it; null where it does not, or where a broader rule of this family says so.</summary>
    private protected abstract DangerousGrant? FindIn(PolicyRule rule, Role role);

    /// <summary>How bad it is in the light of who is bound to the role; null when it is nothing to report.</summary>
    private protected virtual Severity? Weigh(DangerousGrant grant, RoleUse use, Role role) => use.Lighten(grant);

    private void Report(Role role, List<DangerousGrant> found, RuleContext context)
    {
        var use = RoleUse.Of(role, context.Bundle);
        var (worst, severity) = found
            .Select(g => (Grant: g, Severity: Weigh(g, use, role)))
            .OrderByDescending(g => g.Severity)
            .First();
        if (severity is null)
            return;
        var others = found.Where(g => !ReferenceEquals(g, worst)).Select(g => new RelatedPlace(g.Resource, $"it grants {g} as well"));
        context.Report(
            worst.Resource,
            $"{role} grants {worst}, which is enough to {worst.Danger.Replace("{where}", use.WhereOf(worst))}",
            help: Remedy + use.Afterword(worst),
            related: use.Places.Concat(others),
            severity: severity);
    }
}
