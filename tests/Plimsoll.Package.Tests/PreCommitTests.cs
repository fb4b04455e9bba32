using System.Diagnostics;
using Plimsoll.Testing;
using Xunit.Abstractions;

namespace Plimsoll.Package.Tests;

/// <summary>pre-commit itself, on a scratch repository, with hooks that it builds from a clone of this one.</summary>
public sealed class PreCommitTests(ITestOutputHelper log)
{
    [Fact]
    public void Bad_manifests_are_not_committed_and_good_ones_are()
    {
        if (!Place.Has("pre-commit") || !Place.Has("git"))
        {
            log.WriteLine("skipped: there is no pre-commit on the PATH (Debian: apt-get install pre-commit)");
            return;
        }

        using var place = new Place();
        Prepare(place, "plimsoll-lint", "plimsoll-fix");
        place.Write("k8s/bad.yaml", Place.Bad);
        place.Succeed("git", "add", ".");
        var (code, output) = place.Run("git", "commit", "-qm", "bad");
        Assert.NotEqual(0, code);
        Assert.Contains("error[privileged-container]", output, StringComparison.Ordinal);
        Assert.Contains("k8s/bad.yaml:10:21", output, StringComparison.Ordinal);

        // The neighbour that is not staged is known, so that what refers to it is not missing.
        place.Write("k8s/bad.yaml", Place.Good);
        place.Succeed("git", "add", ".");
        var clock = Stopwatch.StartNew();
        place.Succeed("git", "commit", "-qm", "good");
        log.WriteLine($"from commit to verdict: {clock.ElapsedMilliseconds} ms");
        place.Write("k8s/web.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: 'web:1.2', env: [{name: COLOR, valueFrom: {configMapKeyRef: {name: settings, key: COLOUR}}}]}]}\n");
        place.Succeed("git", "add", ".");
        (code, output) = place.Run("git", "commit", "-qm", "a key that the neighbour does not have");
        Assert.NotEqual(0, code);
        Assert.Contains("COLOR", output, StringComparison.Ordinal);
        place.Succeed("git", "rm", "-qf", "--cached", "k8s/web.yaml");
        File.Delete(place.PathOf("k8s/web.yaml"));

        // What can be mended is mended, and pre-commit stops so that it can be looked at.
        place.Write("k8s/status.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\nstatus:\n  phase: Active\n");
        place.Succeed("git", "add", ".");
        (code, output) = place.Run("git", "commit", "-qm", "mended");
        Assert.NotEqual(0, code);
        Assert.Contains("files were modified by this hook", output, StringComparison.Ordinal);
        Assert.DoesNotContain("status", place.Read("k8s/status.yaml"), StringComparison.Ordinal);
        place.Succeed("git", "add", ".");
        place.Succeed("git", "commit", "-qm", "mended");
    }

    private static void Prepare(Place place, params string[] hooks)
    {
        place.Set("PRE_COMMIT_HOME", place.PathOf(".cache"));
        foreach (var (name, value) in new[] { ("GIT_AUTHOR_NAME", "a"), ("GIT_AUTHOR_EMAIL", "a@example.com"), ("GIT_COMMITTER_NAME", "a"), ("GIT_COMMITTER_EMAIL", "a@example.com") })
            place.Set(name, value);
        place.Succeed("git", "init", "-q", ".");
        var head = place.Succeed("git", "-C", Repository.Root, "rev-parse", "HEAD").Trim();
        place.Write(".gitignore", ".cache/\n");
        place.Write(".pre-commit-config.yaml", $"repos:\n  - repo: file://{Repository.Root}\n    rev: {head}\n    hooks:\n{string.Concat(hooks.Select(h => $"      - id: {h}\n"))}");
        place.Succeed("git", "add", ".");
        place.Succeed("git", "commit", "-qm", "begin");
        place.Succeed("pre-commit", "install", "--install-hooks");
    }
}
