namespace Plimsoll.Cli.Tests;

public sealed class SuppressionTests
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: web:latest  # the newest\n      securityContext: {privileged: true}\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Comments_are_written_for_what_is_found_and_nothing_else_changes(string newLine)
    {
        using var place = new Workplace();
        var text = Pod.Replace("\n", newLine, StringComparison.Ordinal);
        place.Write("pod.yaml", text);
        Assert.Equal(1, place.Run("lint").ExitCode);
        var result = place.Run("lint", "--add-ignores", "seen  by\nthe platform team");
        Assert.Equal((0, "commented pod.yaml\n1 file changed, 0 findings left\n"), (result.ExitCode, result.Output));
        var commented = place.Read("pod.yaml");
        Assert.Contains(": seen by the platform team" + newLine, commented, StringComparison.Ordinal);
        var kept = commented.Split('\n').Where(l => !l.TrimStart().StartsWith("# plimsoll-ignore", StringComparison.Ordinal));
        Assert.Equal(text, string.Join('\n', kept));
        var after = place.Run("lint", "--fail-on", "info");
        Assert.Equal(0, after.ExitCode);
        Assert.Contains("suppressed", after.Output, StringComparison.Ordinal);
        Assert.Contains("0 files changed", place.Run("lint", "--add-ignores", "again").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_spans_lines_what_starts_with_a_marker_and_what_is_no_object_is_covered_too()
    {
        using var place = new Workplace();
        place.Write("config.yaml", "--- # first\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  app.conf: |\n    user=x\n    password=hunter2-Hunter2-hunter\n    url=postgres://u:hunter2pass@db/x\n");
        place.Write("broken.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: a: b}\n");
        place.Write("removed.yaml", "---\napiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: i}\nspec: {}\n");
        Assert.Equal(1, place.Run("lint").ExitCode);
        var result = place.Run("lint", "--add-ignores", "legacy");
        Assert.Equal(("", 0), (result.Error, result.ExitCode));
        Assert.Equal(0, place.Run("lint", "--fail-on", "info").ExitCode);
    }

    [Fact]
    public void What_cannot_be_commented_is_left_alone()
    {
        using var place = new Workplace();
        const string json = """{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "w"}, "spec": {"containers": [{"name": "w", "image": "w:latest"}]}}""";
        place.Write("pod.json", json);
        var result = place.Run("lint", "--add-ignores", "legacy");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("pod.json: left alone: JSON has no comments", result.Error, StringComparison.Ordinal);
        Assert.Equal(json, place.Read("pod.json"));
        Assert.Equal(2, place.Run("lint", "--add-ignores", " ").ExitCode);
        Assert.Equal(2, place.RunWithInput(Pod, "lint", "-", "--add-ignores", "legacy").ExitCode);
    }

    [Fact]
    public void Annotations_of_other_linters_count_unless_they_shall_not()
    {
        using var place = new Workplace();
        place.Write("pod.yaml", Pod.Replace("  name: web\nspec", "  name: web\n  annotations: {ignore-check.kube-linter.io/latest-tag: mirrored}\nspec", StringComparison.Ordinal));
        string[] lint = ["lint", "--rule", "image-latest-or-untagged", "--fail-on", "info"];
        Assert.Equal(0, place.Run(lint).ExitCode);
        Assert.Equal(1, place.Run([.. lint, "--no-foreign-ignores"]).ExitCode);
        place.Write("plimsoll.yaml", "foreign-ignores: false\n");
        Assert.Equal(1, place.Run(lint).ExitCode);
    }
}
