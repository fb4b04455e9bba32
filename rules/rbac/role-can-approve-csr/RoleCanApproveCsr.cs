namespace Plimsoll.Rules.Rbac;

/// <summary>A role that allows to approve certificates by which the API server knows users.</summary>
[Rule("role-can-approve-csr", 1265, Severity.Error, Profile.Recommended)]
public sealed class RoleCanApproveCsr : RoleRule
{
    private const string Group = "certificates.k8s.io";
    private const string Approval = "certificatesigningrequests/approval";
    private static readonly string[] Change = ["update", "patch"];

    private static readonly Power[] OfUsers =
    [
        new(Group, Approval, Change, "get a certificate that makes its holder any user, administrators included") { IsOfCluster = true },
    ];

    private static readonly Power[] OfNodes =
    [
        new(Group, Approval, Change, "get a certificate that makes its holder any node of the cluster") { IsOfCluster = true, AtMost = Severity.Warning },
    ];

    private protected override string Remedy => "list the signers that may be used in 'resourceNames' of the rule for 'signers', without those of kubernetes.io/kube-apiserver-client";

    private protected override DangerousGrant? FindIn(PolicyRule rule, Role role)
    {
        if (rule.CoversAllResources || Power.FirstIn(rule, role, OfUsers) is not { } found)
            return null;
        if (Approves(role, "kubernetes.io/kube-apiserver-client") || Approves(role, "kubernetes.io/*"))
            return found;

        // Certificates of other signers let nobody into the API server.
        return Approves(role, "kubernetes.io/kube-apiserver-client-kubelet") ? Power.FirstIn(rule, role, OfNodes) : null;
    }

    private static bool Approves(Role role, string signer) => role.Grants("approve", Group, "signers", signer);
}
