using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Engine.Suppressing;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Engine.Tests;

public sealed class FindingIdentityTests
{
    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          containers:
          - name: app
            image: bad
            args: [one, bad, bad]
        """;

    private static readonly RuleDescriptor BadScalar = TestRule.Describe<Node>("bad-scalar", (n, c) =>
    {
        if (n.Text == "bad")
            c.Report(n, "found", "help");
    });

    [Fact]
    public void A_finding_is_known_by_rule_object_and_place()
    {
        string[] expected =
        [
            "PLM9001 apps/Deployment//web spec.containers[name=app].image",
            "PLM9001 apps/Deployment//web spec.containers[name=app].args[]",
            "PLM9001 apps/Deployment//web spec.containers[name=app].args[] #2",
        ];
        Assert.Equal(expected, Identities(Web).Select(i => i.ToString()));
    }

    [Theory]
    [InlineData("apiVersion: apps/v1", "# a comment\n\napiVersion: apps/v1")]
    [InlineData("apiVersion: apps/v1", "apiVersion: apps/v1beta1")]
    [InlineData("{name: web}", "{name: web, namespace: default}")]
    [InlineData("- name: app", "- name: another\n    image: good\n  - name: app")]
    [InlineData("[one, bad", "[zero, one, bad")]
    public void Edits_around_a_finding_leave_it_what_it_was(string before, string after) =>
        Assert.Equal(Identities(Web), Identities(Web.Replace(before, after, StringComparison.Ordinal)));

    [Theory]
    [InlineData("kind: Deployment", "kind: StatefulSet")]
    [InlineData("{name: web}", "{name: web, namespace: shop}")]
    [InlineData("{name: web}", "{name: api}")]
    [InlineData("apps/v1", "batch/v1")]
    [InlineData("name: app", "name: sidecar")]
    public void Another_object_or_place_makes_another_finding(string before, string after) =>
        Assert.Empty(Identities(Web).Select(i => i.Fingerprint).Intersect(Identities(Web.Replace(before, after, StringComparison.Ordinal)).Select(i => i.Fingerprint)));

    [Fact]
    public void Moving_an_object_to_another_file_changes_nothing() =>
        Assert.Equal(Identities(Web), Identities(TestRule.Run([("other/file.yaml", Web)], BadScalar)));

    [Fact]
    public void Silencing_one_gives_no_other_a_new_identity()
    {
        var result = TestRule.Run(Web.Replace("[one, bad, bad]", "\n    - bad # plimsoll-ignore bad-scalar: known\n    - bad", StringComparison.Ordinal), BadScalar);
        Assert.Equal(new SuppressedFinding(result.Suppressed[0].Finding, SuppressionKind.InSource, "known"), Assert.Single(result.Suppressed));
        var identities = FindingIdentities.Of(result);
        Assert.Equal(1, identities[result.Findings[1]].Occurrence);
        Assert.Equal(0, identities[result.Suppressed[0].Finding].Occurrence);
    }

    [Fact]
    public void Only_what_is_about_no_object_is_known_by_its_file()
    {
        var rule = TestRule.Describe<Manifests.ReadProblem>("read-problem", (p, c) => c.Report(p));
        Assert.Equal("PLM9001 t.yaml", Assert.Single(Identities(TestRule.Run("a: b: c\n", rule))).ToString());
    }

    [Fact]
    public void Fingerprints_stay_from_version_to_version()
    {
        Assert.Equal("b176342a1c816b168f2b0f62cbefb704", Identities(Web)[0].Fingerprint);
        Assert.Equal(3, Identities(Web).Select(i => i.Fingerprint).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("kind: X\na: {b.c: bad}\n", "a['b.c']")]
    [InlineData("kind: X\nrules:\n- resources: [bad]\n", "rules[].resources[]")]
    [InlineData("kind: X\nports:\n- containerPort: 80\n  x: bad\n", "ports[containerPort=80].x")]
    [InlineData("kind: X\nitems:\n- - bad\n", "items[][]")]
    public void Items_are_called_by_what_they_are(string text, string path) => Assert.Equal(path, Identities(text)[0].Path);

    private static List<FindingIdentity> Identities(string text) => Identities(TestRule.Run(text, BadScalar));

    private static List<FindingIdentity> Identities(LintResult result)
    {
        var identities = FindingIdentities.Of(result);
        return [.. result.Findings.Select(f => identities[f])];
    }
}
