using Plimsoll.Schemas.Custom;

namespace Plimsoll.Schemas.Tests.Custom;

public sealed class GoPatternTests
{
    [Theory]
    [InlineData("^a$", "a", "a\n")]
    [InlineData(@"^\d+$", "12", "\u0661\u0662")]
    [InlineData(@"^\w$", "_", "é")]
    [InlineData(@"^\W$", "é", "_")]
    [InlineData(@"^[\w-]+$", "a-b", "a b")]
    [InlineData(@"^[\s\S]$", "x", "xy")]
    [InlineData("^[[:alnum:]]+$", "aZ9", "a_")]
    [InlineData("^[a-z-[b]$", "[", "c]")]
    [InlineData("^[]a]$", "]", "b")]
    [InlineData("^[^]a]$", "b", "]")]
    [InlineData("^(?P<n>a)(?:b)(?<m>c)$", "abc", "ab")]
    [InlineData("(?i)^abc$", "ABC", "abd")]
    [InlineData("(?m)^a$", "b\na\nc", "ab")]
    [InlineData(@"^\Qa.b\E$", "a.b", "axb")]
    [InlineData(@"^\x41\x{42}\103$", "ABC", "ABD")]
    [InlineData(@"^\_\-\/$", "_-/", "_-")]
    [InlineData(@"^\pL\p{Lu}\P{L}$", "aA1", "aa1")]
    [InlineData(@"\bfoo\b", "a foo b", "éfoo_")]
    [InlineData(@"^[\x00-\x7F]*$", "abc", "é")]
    [InlineData("^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$", "web-1", "web-")]
    [InlineData(@"^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$", "1h30m", "1 h")]
    [InlineData(@"^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$", "512Mi", "512MB")]
    public void A_pattern_means_what_it_means_to_Go(string pattern, string match, string other)
    {
        var regex = GoPattern.Compile(pattern);
        Assert.NotNull(regex);
        Assert.Matches(regex, match);
        Assert.DoesNotMatch(regex, other);
    }

    [Theory]
    [InlineData("(?!a)", "a lookahead")]
    [InlineData("(?=a)", "a lookahead")]
    [InlineData("(?<!a)", "a lookbehind")]
    [InlineData(@"(a)\1", "a back-reference")]
    [InlineData("(", null)]
    [InlineData("[a", null)]
    [InlineData("[b-a]", null)]
    [InlineData(@"\", null)]
    [InlineData(@"\e", null)]
    [InlineData(@"\x{10FFFF}", null)]
    [InlineData(@"\p{Greek}", null)]
    [InlineData("[[:nope:]]", null)]
    [InlineData("(?U)a", null)]
    [InlineData("a**", null)]
    public void A_pattern_without_counterpart_is_given_up(string pattern, string? foreign)
    {
        Assert.Null(GoPattern.Compile(pattern));
        Assert.Equal(foreign, GoPattern.ForeignSyntaxOf(pattern));
    }

    [Fact]
    public void Any_text_is_read_without_an_exception()
    {
        const string Pieces = @"\[](){}?^$*+|.-:pPxQEdDwWsSbBzAn0179a<=!,";
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
            GoPattern.Compile(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)])));
    }

    [Fact]
    public void A_pattern_that_nests_without_end_is_given_up() => Assert.Null(GoPattern.Compile(new string('(', 2000) + new string(')', 2000)));
}
