namespace Plimsoll.Dsl.Tests;

/// <summary>The way to what has no word.</summary>
public sealed class PatchTests
{
    private static readonly Port Http = new("http", 8080);
    private static readonly StatefulWorkload Db = new("db") { Image = "db:1", Ports = [Http] };

    [Theory]
    [InlineData("/spec/template/spec/terminationGracePeriodSeconds", "      terminationGracePeriodSeconds: 60\n")]
    [InlineData("/spec/template/spec/containers/0/x", "        x: 60\n")]
    [InlineData("/spec/template/spec/containers/db/x", "        x: 60\n")]
    [InlineData("/spec/template/spec/containers/-", "      - 60\n")]
    [InlineData("/metadata/annotations/example.com~1x", "    example.com/x: 60\n")]
    [InlineData("/spec/a/b", "  a:\n    b: 60\n")]
    public void A_value_is_set(string path, string expected) => Assert.Contains(expected, Manifest.ToYaml(Db.Patch(path, 60)), StringComparison.Ordinal);

    [Fact]
    public void A_value_is_removed() => Assert.DoesNotContain("serviceName", Manifest.ToYaml(Db.Without("/spec/serviceName")), StringComparison.Ordinal);

    [Fact]
    public void The_kind_tells_which_object_is_meant() =>
        Assert.Contains("publishNotReadyAddresses: true\n", Manifest.ToYaml(Db.Patch("/spec/publishNotReadyAddresses", true, kind: "Service")), StringComparison.Ordinal);

    [Fact]
    public void Objects_are_patched_too() =>
        Assert.EndsWith("immutable: true\n", Manifest.ToYaml(new ConfigMap("c").Patch("/immutable", true)), StringComparison.Ordinal);

    [Theory]
    [InlineData("/spec/template/spec/containers/1/x", "'/spec/template/spec/containers' has 1 items, and they count from 0")]
    [InlineData("/spec/template/spec/containers/web/x", "no item of '/spec/template/spec/containers' is called 'web'")]
    [InlineData("/kind/x", "'/kind' holds a single value")]
    public void A_patch_that_changes_nothing_is_an_error(string path, string reason)
    {
        var message = Assert.Throws<PatchException>(() => Manifest.ToYaml(Db.Patch(path, 1))).Message;
        Assert.StartsWith($"the patch '{path}' of StatefulSet 'db' changes nothing: {reason} (", message, StringComparison.Ordinal);
        Assert.Contains("PatchTests.cs:", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_patch_for_an_object_that_is_not_made_is_an_error()
    {
        Assert.Contains("makes no Ingress", Assert.Throws<PatchException>(() => Manifest.ToYaml(Db.Patch("/spec/x", 1, kind: "Ingress"))).Message, StringComparison.Ordinal);
        Assert.Throws<PatchException>(() => Manifest.ToYaml(Db.Without("/spec/x")));
        Assert.Throws<ArgumentException>(() => Db.Patch("spec/x", 1));
    }
}
