namespace Plimsoll.Schemas.Tests.Formats;

public sealed class PathTests
{
    [Theory]
    [InlineData("absolute-path", "/")]
    [InlineData("absolute-path", "/a/../b c")]
    [InlineData("relative-path", "")]
    [InlineData("relative-path", "a/b")]
    [InlineData("relative-path", "..a/b..")]
    [InlineData("relative-path", "./a")]
    [InlineData("byte", "")]
    [InlineData("byte", "YQ==")]
    [InlineData("byte", "YWI=")]
    [InlineData("byte", "YWJj")]
    [InlineData("byte", "YW\r\nJj\n")]
    [InlineData("byte", "YQ=\n=\n")]
    [InlineData("byte", "YR==")] // bits left over are not looked at
    [InlineData("byte", "+/+/")]
    [InlineData("byte", "password")] // whatever was meant
    [InlineData("uuid", "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData("uuid", "123E4567-E89B-12D3-A456-426614174000")]
    [InlineData("uri", "https://example.com")]
    [InlineData("uri", "HTTP://u:p@[::1]:8080/a b?c=%&d#e%20")]
    [InlineData("uri", "http://example.com:/")]
    public void Paths_and_codes(string format, string text) => Verdict.IsValid(format, text);

    [Theory]
    [InlineData("absolute-path", "", null)]
    [InlineData("absolute-path", "data", "/data")]
    [InlineData("absolute-path", "./data", null)]
    [InlineData("absolute-path", "C:\\data", null)]
    [InlineData("absolute-path", " /data", null)]
    [InlineData("relative-path", "/a", "a")]
    [InlineData("relative-path", "/", null)]
    [InlineData("relative-path", "a/../b", null)]
    [InlineData("relative-path", "..", null)]
    [InlineData("relative-path", "/../a", null)]
    [InlineData("byte", "password1", null)]
    [InlineData("byte", "s3cret!", null)]
    [InlineData("byte", "YQ", null)]
    [InlineData("byte", "YQ=", null)]
    [InlineData("byte", "Y===", null)]
    [InlineData("byte", "====", null)]
    [InlineData("byte", "YQ==YQ==", null)]
    [InlineData("byte", "YWJj====", null)]
    [InlineData("byte", "YW Jj", null)]
    [InlineData("byte", "-_-_", null)]
    [InlineData("byte", "ü", null)]
    [InlineData("uuid", "", null)]
    [InlineData("uuid", "{123e4567-e89b-12d3-a456-426614174000}", "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData("uuid", "123e4567e89b12d3a456426614174000", "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData("uuid", "urn:uuid:123e4567-e89b-12d3-a456-426614174000", "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData("uuid", "123e4567-e89b-12d3-a456-42661417400g", null)]
    [InlineData("uri", "", null)]
    [InlineData("uri", "example.com", null)]
    [InlineData("uri", "ftp://example.com", null)]
    [InlineData("uri", "https://", null)]
    [InlineData("uri", "https:///path", null)]
    [InlineData("uri", "https://:80", null)]
    [InlineData("uri", "https://a:b", null)]
    [InlineData("uri", "https://a b", null)]
    [InlineData("uri", " https://a", "https://a")]
    [InlineData("uri", "https://a/%zz", null)]
    [InlineData("uri", "https://a/\0", null)]
    public void No_paths_nor_codes(string format, string text, string? suggestion) =>
        Verdict.IsMistake(format, text, suggestion);

    [Fact]
    public void A_secret_is_not_shown()
    {
        var mistake = Verdict.Of("byte", "p@ss-wörd");
        Assert.Equal("this is not base64", mistake?.Reason);
        Assert.Null(mistake?.Suggestion);
    }
}
