namespace Plimsoll.Cli.Tests;

public sealed class BaselineTests
{
    private const string Latest = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: 'web:latest', securityContext: {privileged: true}}]}\n";
    private const string Name = "plimsoll-baseline.txt";

    [Fact]
    public void Known_findings_are_silent_and_new_ones_are_not()
    {
        using var place = new Workplace();
        place.Write("k8s/web.yaml", Latest);
        Assert.Contains("plimsoll-baseline.txt: ", place.Run("baseline", "k8s").Output, StringComparison.Ordinal);
        string[] lint = ["lint", "k8s", "--baseline", Name, "--fail-on", "info"];
        Assert.Equal(0, place.Run(lint).ExitCode);

        // Lines above, another order, another file name: still known.
        place.Write("k8s/web.yaml", "# a comment\n\n" + Latest);
        Assert.Equal(("", 0), (place.Run(lint).Error, place.Run(lint).ExitCode));
        File.Move(place.PathOf("k8s/web.yaml"), place.PathOf("k8s/renamed.yaml"));
        Assert.Equal(("", 0), (place.Run(lint).Error, place.Run(lint).ExitCode));

        place.Write("k8s/other.yaml", Latest.Replace("name: web", "name: other", StringComparison.Ordinal));
        var result = place.Run([.. lint, "--quiet"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("k8s/other.yaml", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("k8s/renamed.yaml:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_is_told_and_pruned_and_what_was_not_judged_stays()
    {
        using var place = new Workplace();
        place.Write("plimsoll.yaml", $"baseline: {Name}\n");
        place.Write("web.yaml", Latest);
        place.Write("deep/other.yaml", Latest.Replace("name: web", "name: other", StringComparison.Ordinal));
        place.Run("baseline");
        var written = place.Read(Name);
        Assert.Equal(written.Split('\n').Where(l => l.Length > 0 && l[0] != '#').OrderBy(l => l.Split("  ")[2], StringComparer.Ordinal), written.Split('\n').Where(l => l.Length > 0 && l[0] != '#'));

        place.Write("web.yaml", Latest.Replace(":latest", ":1.2", StringComparison.Ordinal));
        var result = place.Run("lint", "web.yaml");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"{Name}: 1 finding no longer there; --prune-baseline", result.Error, StringComparison.Ordinal);
        Assert.Contains("removed", place.Run("lint", "web.yaml", "--prune-baseline").Error, StringComparison.Ordinal);
        var lines = written.Split('\n');
        Assert.Equal(lines.Where(l => !(l.Contains("image-latest", StringComparison.Ordinal) && l.Contains("  web.yaml", StringComparison.Ordinal))), place.Read(Name).Split('\n'));
        Assert.Equal("", place.Run("lint").Error);

        File.Delete(place.PathOf("deep/other.yaml"));
        Assert.Contains("no longer there", place.Run("lint", "web.yaml").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_baseline_is_said_with_its_line()
    {
        using var place = new Workplace();
        place.Write("web.yaml", Latest);
        Assert.Contains("there is no such baseline", place.Run("lint", "--baseline", "missing.txt").Error, StringComparison.Ordinal);
        place.Write(Name, "# text\n<<<<<<< HEAD\n");
        var result = place.Run("lint", "--baseline", Name);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"{Name}:2: this is no line of a baseline", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, place.Run("lint", "--prune-baseline").ExitCode);
    }
}
