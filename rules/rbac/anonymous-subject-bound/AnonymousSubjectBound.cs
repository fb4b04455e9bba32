namespace Plimsoll.Rules.Rbac;

/// <summary>A binding that grants something to requests without credentials.</summary>
[Rule("anonymous-subject-bound", 1261, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class AnonymousSubjectBound : Rule<RoleBinding>
{
    // Meant for everybody. Sources: Kubernetes' bootstrap policy, and its documentation of ServiceAccount issuer discovery.
    private static readonly string[] PublicRoles = ["system:discovery", "system:basic-user", "system:public-info-viewer", "system:service-account-issuer-discovery"];

    private static readonly string[] PublicPaths = ["/healthz", "/livez", "/readyz", "/version", "/openid/", "/.well-known/"];

    /// <summary>Which roles may be granted.</summary>
    [Option("Names of the Roles and ClusterRoles that may be granted to everybody.")]
    public IReadOnlyList<string> AllowedRoles { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(RoleBinding binding, RuleContext context)
    {
        var anonymous = binding.Subjects.Where(s => s.IsAnonymous).ToList();
        if (anonymous.Count == 0 || binding.IsOfSystem || binding.RoleName.Text is not { } role || PublicRoles.Contains(role, StringComparer.Ordinal) || AllowedRoles.Contains(role, StringComparer.Ordinal))
            return;
        var known = context.Bundle.Access.RoleOf(binding);
        if (known is { IsOpen: false } && known.Rules.All(IsPublic))
            return;
        context.Report(
            anonymous[0].Node["name"],
            $"{binding} grants {binding.RoleKind} '{role}' to everybody who can reach the API server, without credentials",
            help: "remove the subject, and bind those who need it",
            fix: Fix.Unsafe("Remove the subjects without credentials", EditsOf(binding, anonymous)),
            related: known is { IsBuiltIn: false } ? [new RelatedPlace(known.Manifest, $"{known} is here")] : [],
            severity: known is null ? Severity.Warning : Severity.Error);
    }

    private static bool IsPublic(PolicyRule rule) =>
        rule.Resources.IsAbsent && rule.NonResourceUrls.Children.All(u => Array.Exists(PublicPaths, p => u.Text?.StartsWith(p, StringComparison.Ordinal) == true));

    private static Edit[] EditsOf(RoleBinding binding, List<BindingSubject> anonymous) =>
        anonymous.Count == binding.Root["subjects"].Count ? [Edit.Remove(binding.Root["subjects"])] : [.. anonymous.Select(s => Edit.Remove(s.Node))];
}
