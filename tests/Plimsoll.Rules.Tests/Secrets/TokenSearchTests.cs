using Plimsoll.Rules.Secrets;

namespace Plimsoll.Rules.Tests.Secrets;

public sealed class TokenSearchTests
{
    [Theory]
    [InlineData("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", "a GitHub token")]
    [InlineData("Bearer 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;", "a GitHub token")]
    [InlineData("--key=AKIAQYLPMN5HHHFPZAM2", "an AWS access key")]
    [InlineData("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", "an npm token")]
    [InlineData("x dapi0123456789abcdef0123456789abcdef", "a Databricks token")]
    [InlineData("sk-abcdefghij1234567890T3BlbkFJabcdefghij1234567890", "an OpenAI key")]
    [InlineData("https://hooks.slack.com/services/T01234567/B01234567/abcdefghijklmnopqrstuvwx", "a Slack webhook")]
    public void Tokens_are_known_by_their_shape(string text, string issuer) =>
        Assert.Equal(issuer, TokenSearch.Find(text)?.Issuer);

    [Theory]
    [InlineData("ghp_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18")] // one digit of the checksum is wrong
    [InlineData("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x")]
    [InlineData("x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")]
    [InlineData("AKIAQYLPMN5HHHFPZA18")] // 1 and 8 are no digits of base 32
    [InlineData("AKIAQYLPMN5HHHFPZA")]
    [InlineData("AKIAAAAAAAAAAAAAAAAA")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.")]
    [InlineData("key-value")]
    [InlineData("")]
    public void What_only_looks_like_one_is_none(string text) => Assert.Null(TokenSearch.Find(text));

    [Fact]
    public void The_place_is_exact()
    {
        const string text = "a 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 b AKIAQYLPMN5HHHFPZAM2";
        var first = TokenSearch.Find(text)!.Value;
        var second = TokenSearch.Find(text, first.Span.End, text.Length)!.Value;
        Assert.Equal(["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", "AKIAQYLPMN5HHHFPZAM2"], new[] { first, second }.Select(t => text.Substring(t.Span.Start, t.Span.Length)));
    }

    [Fact]
    public void A_token_is_found_wherever_it_stands()
    {
        const string token = "AKIAQYLPMN5HHHFPZAM2";
        foreach (var before in new[] { "", "key: ", "a=b ", "registry.example.com/app/web-1 ", "x-", "path/to.file_" })
        {
            for (var blanks = 0; blanks <= 2 * token.Length; blanks++)
            {
                var text = new string(' ', blanks) + before + token + "\n";
                Assert.Equal(blanks + before.Length, TokenSearch.Find(text)?.Span.Start);
            }
        }
    }

    [Fact]
    public void Every_shape_can_be_found()
    {
        foreach (var shape in TokenShapes.All)
            Assert.True(shape.Prefix.Length >= 3 && shape.Prefix.All(char.IsAscii), $"'{shape.Prefix}' is no prefix to search for");
    }
}
