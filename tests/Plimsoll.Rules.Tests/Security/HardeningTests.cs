using Plimsoll.Engine.Rules;
using Plimsoll.Testing;

namespace Plimsoll.Rules.Tests.Security;

/// <summary>The fixes of several rules make one security context, in one order, and each setting is asked for once.</summary>
public sealed class HardeningTests
{
    private const string Bare = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              automountServiceAccountToken: false
              containers:
                - name: web
                  image: ghcr.io/example/web:1.4.2
                  resources: {requests: {cpu: 50m, memory: 64Mi}, limits: {memory: 128Mi}}

        """;

    private const string Standard = """
                  securityContext:
                    runAsNonRoot: true
                    allowPrivilegeEscalation: false
                    capabilities:
                      drop:
                        - ALL
                    seccompProfile:
                      type: RuntimeDefault

        """;

    private static readonly string[] Family = [.. RuleCatalogue.All.Where(r => r.Family == "security" && r.Profile <= Profile.Strict).Select(r => r.Name)];

    [Fact]
    public void A_container_with_nothing_gets_all_that_the_standard_asks() =>
        Assert.Equal(Bare + Standard, Lint.Fix(Bare, OfFamily(Profile.Recommended), withUnsafe: true));

    [Fact]
    public void It_gets_more_where_more_is_asked() =>
        Assert.Equal(
            Bare + Standard.Replace("capabilities:", "readOnlyRootFilesystem: true\n            capabilities:", StringComparison.Ordinal),
            Lint.Fix(Bare, OfFamily(Profile.Strict), withUnsafe: true));

    [Fact]
    public void The_profile_of_the_standard_writes_the_same() =>
        Assert.Equal(Bare + Standard, Lint.Fix(Bare, Lint.Rules(Profile.PodSecurityRestricted), withUnsafe: true));

    [Theory]
    [InlineData(Profile.Recommended)]
    [InlineData(Profile.Strict)]
    public void Of_a_container_with_nothing_one_rule_speaks(Profile profile) =>
        Assert.Equal("run-as-non-root-not-enforced", Assert.Single(Lint.Run(Bare, OfFamily(profile)).Findings).Rule.Name);

    [Fact]
    public void What_the_pod_decides_is_not_said_again()
    {
        var text = Bare.Replace("      containers:", "      securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}\n      containers:", StringComparison.Ordinal);
        Assert.Equal(
            text + "          securityContext:\n            allowPrivilegeEscalation: false\n            readOnlyRootFilesystem: true\n            capabilities:\n              drop:\n                - ALL\n",
            Lint.Fix(text, OfFamily(Profile.Strict), withUnsafe: true));
    }

    [Fact]
    public void The_whole_family_mends_a_container_with_all_rights()
    {
        var text = Bare
            .Replace("      containers:", "      hostNetwork: true\n      hostPID: true\n      containers:", StringComparison.Ordinal)
            + "          ports:\n            - containerPort: 80\n              hostPort: 80\n"
            + "          securityContext:\n            privileged: true\n            runAsUser: 0\n            capabilities:\n              add:\n                - SYS_ADMIN\n                - NET_BIND_SERVICE\n";
        var mended = Lint.Fix(text, OfFamily(Profile.Strict), withUnsafe: true);
        Assert.Empty(Lint.Run(mended, OfFamily(Profile.Strict)).Findings.Select(f => f.Message));
        Assert.Equal(
            Bare
            + "          ports:\n            - containerPort: 80\n"
            + "          securityContext:\n            privileged: false\n            runAsNonRoot: true\n            capabilities:\n              add:\n                - NET_BIND_SERVICE\n              drop:\n                - ALL\n"
            + "            readOnlyRootFilesystem: true\n            allowPrivilegeEscalation: false\n            seccompProfile:\n              type: RuntimeDefault\n",
            mended);
    }

    private static RuleSet OfFamily(Profile profile) =>
        RuleSet.Of(RuleCatalogue.All, RuleCatalogue.All.Where(r => Family.Contains(r.Name, StringComparer.Ordinal) && profile.Holds(r.Profile)));
}
