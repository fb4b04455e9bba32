using Plimsoll.Engine.Rules;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Amounts;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Engine.Tests;

public sealed class RuleOptionTests
{
    private sealed class WithOptions : Rule<Manifest>
    {
        public int Minimum { get; set; } = 2;

        public IReadOnlyList<string> Names { get; set; } = ["a", "b"];

        public Quantity? Most { get; set; }

        public override void Check(Manifest subject, RuleContext context) => throw new NotSupportedException();
    }

    private static readonly RuleOption Minimum = RuleOption.Integer<WithOptions>("minimum", "How many.", r => r.Minimum, (r, v) => r.Minimum = v);
    private static readonly RuleOption Names = RuleOption.Texts<WithOptions>("names", "Which.", r => r.Names, (r, v) => r.Names = v);

    private static readonly RuleOption Most = RuleOption.Quantity<WithOptions>("most", "How much.", r => r.Most, (r, v) => r.Most = v);

    [Fact]
    public void A_default_is_what_the_rule_was_born_with()
    {
        Assert.Equal("2", Minimum.ValueOf(new WithOptions()));
        Assert.Equal("[a, b]", Names.ValueOf(new WithOptions()));
        Assert.Equal("", Most.ValueOf(new WithOptions()));
    }

    [Fact]
    public void A_value_of_the_right_type_is_taken()
    {
        var rule = new WithOptions();
        Assert.True(Minimum.TrySet(rule, Value("5")));
        Assert.True(Names.TrySet(rule, Value("[x]")));
        Assert.Equal((5, "x"), (rule.Minimum, rule.Names.Single()));
    }

    [Theory]
    [InlineData("64Mi", true, "64Mi")]
    [InlineData("2", true, "2")]
    [InlineData("64MB", false, "")]
    [InlineData("[]", false, "")]
    public void A_quantity_is_checked_when_it_is_set(string value, bool isTaken, string after)
    {
        var rule = new WithOptions();
        Assert.Equal(isTaken, Most.TrySet(rule, Value(value)));
        Assert.Equal(after, Most.ValueOf(rule));
    }

    [Theory]
    [InlineData("five")]
    [InlineData("1.5")]
    [InlineData("[1]")]
    [InlineData("99999999999")]
    [InlineData("")]
    public void A_value_of_another_type_is_refused_and_changes_nothing(string value)
    {
        var rule = new WithOptions();
        Assert.False(Minimum.TrySet(rule, Value(value)));
        Assert.Equal(2, rule.Minimum);
    }

    private static Manifests.Nodes.Node Value(string text) => YamlReader.Read(new Source("t", "v: " + text)).Documents[0].Root["v"];
}
