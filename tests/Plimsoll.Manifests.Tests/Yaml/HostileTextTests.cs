using System.Globalization;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Yaml;

/// <summary>Texts that nobody writes for Kubernetes, each with a clear outcome.</summary>
public sealed class HostileTextTests
{
    [Fact]
    public void A_million_keys_are_read()
    {
        var text = string.Concat(Enumerable.Range(0, 1_000_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"key{i}: value{i}\n")));
        var document = Assert.Single(YamlReader.Read(new Source("t", text)).Documents);
        Assert.Equal(1_000_001, document.Count);
        Assert.Equal("value999999", document.Root["key999999"].Text);
    }

    [Fact]
    public void A_scalar_of_a_hundred_million_characters_is_read()
    {
        var value = new string('x', 100_000_000);
        Assert.Equal(value, YamlReader.Read(new Source("t", $"a: {value}\n")).Documents[0].Root["a"].Text);
        Assert.Equal(value + "\n", YamlReader.Read(new Source("t", $"a: |\n  {value}\n")).Documents[0].Root["a"].Text);
    }

    [Fact]
    public void Deep_blocks_are_given_up_without_a_crash()
    {
        var text = string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "a:\n"));
        var file = YamlReader.Read(new Source("t", text + "---\nkind: ConfigMap\napiVersion: v1\nmetadata: {name: fine}\n"));
        Assert.Equal(ReadProblemKind.Unreadable, Assert.Single(file.Problems).Kind);
        Assert.Equal("fine", Assert.Single(file.Manifests).Name);
    }

    [Fact]
    public void Half_a_character_is_kept_as_it_stands()
    {
        var file = YamlReader.Read(new Source("t", "a: x\ud800y\n\udc00b: \"\ud83d\"\n"));
        Assert.Empty(file.Problems);
        Assert.Equal("x\ud800y", file.Documents[0].Root["a"].Text);
        Assert.Equal("\ud83d", file.Documents[0].Root["\udc00b"].Text);
    }

    [Theory]
    [InlineData("a: 1\0\n", ReadProblemKind.Unreadable)]
    [InlineData("a: \u001b[31mred\n", ReadProblemKind.Syntax)]
    public void Characters_that_are_not_allowed_are_told(string text, ReadProblemKind kind) =>
        Assert.Equal(kind, Assert.Single(YamlReader.Read(new Source("t", text)).Problems).Kind);
}
