using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Schemas.PodSecurity;
using Plimsoll.Schemas.Versions;
using Plimsoll.Testing;

namespace Plimsoll.Schemas.Tests.PodSecurity;

/// <summary>Holds every control against <c>controls.txt</c>, in each sort of container.</summary>
public sealed class PodSecurityStandardTests
{
    private static readonly string[] Lists = ["containers", "initContainers", "ephemeralContainers"];

    public static TheoryData<string> Cases => [.. Lines];

    private static IEnumerable<string> Lines => File.ReadAllLines(Repository.PathOf("tests", "Plimsoll.Schemas.Tests", "PodSecurity", "controls.txt"))
        .Where(l => l.Length > 0 && l[0] != '#');

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_control_allows_and_refuses_what_the_table_says(string line)
    {
        var cells = line.Split('|').Select(c => c.Trim()).ToArray();
        var level = Enum.Parse<PodSecurityLevel>(cells[1], ignoreCase: true);
        foreach (var list in Lists)
        {
            var violations = PodSecurityStandard.Check(Pod(cells[4], list, cells[5], cells[6]), level, VersionSet.Of(VersionSet.MinorOf(cells[2])));
            Assert.Equal(cells[0] == "refused", violations.Any(v => v.Control.Name == cells[3]));
            Assert.All(violations, v => Assert.True(v.Control.Level <= level));
        }
    }

    [Fact]
    public void Every_control_is_in_the_table()
    {
        var known = Lines.Select(l => l.Split('|')[3].Trim()).ToHashSet(StringComparer.Ordinal);
        Assert.All(PodSecurityStandard.Controls, c => Assert.Contains(c.Name, known));
    }

    [Fact]
    public void A_range_of_versions_asks_for_what_any_of_them_asks()
    {
        var pod = Pod("hostUsers: false", "containers", "livenessProbe: {httpGet: {host: x}}, securityContext: {procMount: Unmasked}", "");
        var controls = PodSecurityStandard.Check(pod, PodSecurityLevel.Baseline, VersionSet.Between(30, 36)).Select(v => v.Control.Name);
        Assert.Equal(["/proc Mount Type", "Host Probes / Lifecycle Hooks"], controls);
    }

    private static PodSpec Pod(string fields, string list, string container, string annotation)
    {
        var text = $"apiVersion: v1\nkind: Pod\nmetadata: {{annotations: {{{annotation}}}}}\n"
            + $"spec: {{{fields}{(fields.Length > 0 ? ", " : "")}{list}: [{{name: a{(container.Length > 0 ? ", " : "")}{container}}}]}}\n";
        return ((Workload)View.Of(YamlReader.Read(new Source("t.yaml", text)).Manifests[0])!).Pod;
    }
}
