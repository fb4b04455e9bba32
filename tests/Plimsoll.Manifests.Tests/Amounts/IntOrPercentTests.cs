using Plimsoll.Manifests.Amounts;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Amounts;

public sealed class IntOrPercentTests
{
    [Theory]
    [InlineData("1", 3, 1, 1)]
    [InlineData("0", 3, 0, 0)]
    [InlineData("5", 3, 5, 5)]
    [InlineData("25%", 1, 1, 0)]
    [InlineData("25%", 4, 1, 1)]
    [InlineData("25%", 5, 2, 1)]
    [InlineData("50%", 3, 2, 1)]
    [InlineData("90%", 5, 5, 4)]
    [InlineData("100%", 3, 3, 3)]
    [InlineData("0%", 3, 0, 0)]
    [InlineData("'25%'", 4, 1, 1)]
    public void Shares_round_up_or_down(string yaml, long total, long up, long down)
    {
        var value = Read(yaml)!.Value;
        Assert.Equal((up, down), (value.RoundedUp(total), value.RoundedDown(total)));
    }

    [Theory]
    [InlineData("'1'")]
    [InlineData("half")]
    [InlineData("'%'")]
    [InlineData("-5%")]
    [InlineData("1.5")]
    [InlineData("null")]
    [InlineData("'{{ .Values.x }}'")]
    public void Anything_else_is_neither(string yaml) => Assert.Null(Read(yaml));

    private static IntOrPercent? Read(string yaml) => IntOrPercent.Of(YamlReader.Read(new Source("t", $"x: {yaml}\n")).Documents[0].Root["x"]);
}
