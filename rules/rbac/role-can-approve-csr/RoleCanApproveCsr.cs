namespace Plimsoll.Rules.Rbac;

/// <summary>A role that allows to approve certificates by which the API server knows users.</summary>
[Rule("role-can-approve-csr", 1265, Severity.Error, Profile.Recommended)]
public sealed class RoleCanApproveCsr : RoleRule
{
    private const string Certificates = "certificates.k8s.io";

    private static readonly Power[] Approval =
    [
        new(Certificates, "certificatesigningrequests/approval", ["update", "patch"], "get a certificate that makes its holder any user, administrators included") { IsOfCluster = true },
    ];

    // Certificates of other signers let nobody into the API server.
    private static readonly string?[] SignersOfClients =
        [null, "kubernetes.io/kube-apiserver-client", "kubernetes.io/kube-apiserver-client-kubelet", "kubernetes.io/*"];

    private protected override string Remedy => "list the signers that may be used in 'resourceNames' of the rule for 'signers', without kubernetes.io/kube-apiserver-client";

    private protected override DangerousGrant? FindIn(PolicyRule rule, Role role) =>
        !rule.CoversAllResources && Power.FirstIn(rule, role, Approval) is { } found && Array.Exists(SignersOfClients, s => role.Grants("approve", Certificates, "signers", s)) ? found : null;
}
