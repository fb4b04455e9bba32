using System.Text;

namespace Plimsoll.Cli.Tests;

public sealed class FixCommandTests
{
    private const string WithStatus = "apiVersion: v1\nkind: Namespace # stays\nmetadata:\n  name: shop\nstatus:\n  phase: Active\n";
    private const string WithoutStatus = "apiVersion: v1\nkind: Namespace # stays\nmetadata:\n  name: shop\n";
    private const string Privileged = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, securityContext: {privileged: true}}]}\n";

    public static TheoryData<string, Encoding> Encodings => new()
    {
        { "\n", new UTF8Encoding(false) },
        { "\r\n", new UTF8Encoding(false) },
        { "\n", new UTF8Encoding(true) },
        { "\r\n", Encoding.Unicode },
        { "\n", Encoding.BigEndianUnicode },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_is_mended_and_every_other_byte_stays(string newLine, Encoding encoding)
    {
        using var place = new Workplace();
        place.Write("ns.yaml", WithStatus.Replace("\n", newLine, StringComparison.Ordinal), encoding);
        var result = place.Run("fix");
        Assert.Equal((0, "fixed ns.yaml\n1 finding fixed in 1 file\n"), (result.ExitCode, result.Output));
        Assert.Equal([.. encoding.GetPreamble(), .. encoding.GetBytes(WithoutStatus.Replace("\n", newLine, StringComparison.Ordinal))], File.ReadAllBytes(place.PathOf("ns.yaml")));
        Assert.Equal("nothing to fix\n", place.Run("fix").Output);
        Assert.Single(Directory.GetFiles(place.Folder));
    }

    [Fact]
    public void A_diff_shows_and_writes_nothing()
    {
        using var place = new Workplace();
        place.Write("ns.yaml", WithStatus);
        var result = place.Run("fix", "--diff");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            "--- a/ns.yaml\n+++ b/ns.yaml\n@@ -2,5 +2,3 @@\n kind: Namespace # stays\n metadata:\n   name: shop\n-status:\n-  phase: Active\n",
            result.Output);
        Assert.Equal(WithStatus, place.Read("ns.yaml"));
        place.Write("ns.yaml", WithoutStatus);
        Assert.Equal((0, ""), (place.Run("fix", "--diff").ExitCode, place.Run("fix", "--diff").Output));
    }

    [Fact]
    public void What_may_change_the_program_waits_to_be_asked()
    {
        using var place = new Workplace();
        place.Write("pod.yaml", Privileged);
        Assert.Contains("1 of them fixable with --unsafe", place.Run("fix", "--rule", "privileged-container").Output, StringComparison.Ordinal);
        Assert.Equal(Privileged, place.Read("pod.yaml"));
        place.Run("fix", "--unsafe", "--rule", "privileged-container");
        Assert.Equal(Privileged.Replace("true", "false", StringComparison.Ordinal), place.Read("pod.yaml"));
    }

    [Fact]
    public void Mistakes_that_hid_others_are_mended()
    {
        const string text = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 3
              selector: {matchLabels: {app: web}}
              template:
                metadata: {lables: {app: web}}
                spec: {containers: [{name: web, image: k8s.gcr.io/web:1}]}
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: web}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: webb}
              maxReplicas: 5

            """;
        using var place = new Workplace();
        place.Write("web.yaml", text);
        var result = place.Run("fix");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(text.Replace("lables", "labels").Replace("k8s.gcr.io/web:1", "\"registry.k8s.io/web:1\"").Replace("webb", "web"), place.Read("web.yaml"));
    }

    [Theory]
    [InlineData("      containers:\n      - name: web\n        image: a/b:1\n\t\t\t\targs: [x]\n", "      containers:\n      - name: web\n        image: a/b:1\n        args: [x]\n", 0)]
    [InlineData("      containers:\n      - name: web\n\t\timage: a/b:1\n", null, 1)]
    public void Tabs_give_way_to_blanks_only_where_the_outcome_is_right(string end, string? mended, int exitCode)
    {
        const string beginning = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec:\n";
        using var place = new Workplace();
        place.Write("web.yaml", beginning + end);
        var result = place.Run("fix");
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal(beginning + (mended ?? end), place.Read("web.yaml"));
        if (exitCode > 0)
            Assert.StartsWith("plimsoll: web.yaml:11: tab-indentation: not fixed: it would gain a finding of ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  port: !!int 8080\n")]
    [InlineData("  port: &p !!int 8080\n")]
    [InlineData("  port: !!int\n    8080\n")]
    public void Values_under_a_tag_are_left_to_their_author(string entry)
    {
        using var place = new Workplace();
        var text = $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a}}\ndata:\n{entry}";
        Assert.Equal(text, place.RunWithInput(text, "fix", "-").Output);
    }

    [Fact]
    public void Only_the_rules_that_are_named_are_mended()
    {
        using var place = new Workplace();
        place.Write("ns.yaml", WithStatus);
        Assert.Equal("nothing to fix\n", place.Run("fix", "--rule", "tab-indentation").Output);
        Assert.Equal(WithStatus, place.Read("ns.yaml"));
    }

    [Fact]
    public void Standard_input_comes_out_mended()
    {
        using var place = new Workplace();
        Assert.Equal((0, WithoutStatus), (place.RunWithInput(WithStatus, "fix", "-").ExitCode, place.RunWithInput(WithStatus, "fix", "-").Output));
        Assert.Equal("a: 1\n", place.RunWithInput("a: 1\n", "fix", "-").Output);
    }

    [Fact]
    public void A_link_stays_a_link_and_permissions_stay()
    {
        using var place = new Workplace();
        using var outside = new Workplace();
        var target = outside.Write("real.yaml", WithStatus);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(place.PathOf("link.yaml"), target);
        place.Run("fix", "link.yaml");
        Assert.NotNull(new FileInfo(place.PathOf("link.yaml")).LinkTarget);
        Assert.Equal(WithoutStatus, outside.Read("real.yaml"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(target));
    }

    [Fact]
    public void Neighbours_are_never_changed()
    {
        using var place = new Workplace();
        place.Write("one.yaml", WithStatus);
        place.Write("two.yaml", WithStatus.Replace("shop", "other", StringComparison.Ordinal));
        place.Run("fix", "one.yaml");
        Assert.Equal(WithoutStatus, place.Read("one.yaml"));
        Assert.Contains("status", place.Read("two.yaml"), StringComparison.Ordinal);
    }
}
