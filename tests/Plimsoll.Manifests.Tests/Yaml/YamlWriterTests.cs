using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Yaml;

/// <summary>Texts that some reader would take for something else get quotes; all others stay as they are.</summary>
public sealed class YamlWriterTests
{
    [Theory]
    [InlineData("on", "y", "no", "NO", "True", "~", "null", "Null", "=", "<<", "")]
    [InlineData("0x1F", "0o17", "017", "0b11", "1_000", "1e3", ".5", "-.5", "+1", "-1", "1.5e+3", "0xFFFFFFFFFFFFFFFFFFFF", "123e4567")]
    [InlineData(".inf", "-.INF", ".NaN")]
    [InlineData("12:30:45", "-1:30", "2026-01-01", "2026-01-01T10:00:00Z", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5")]
    [InlineData(" a", "a ", "a: b", "a #b", "a:", "- a", "-", "? a", "?", ": a", "---", "--- a", "...")]
    [InlineData("&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "'a", "\"a", "#a", "[a", "{a", ",a")]
    [InlineData("a\nb", "a\tb", "a\rb", "\u0085", "\u2028", "\uFEFFa", "\u0001")]
    public void A_text_that_could_be_misread_is_quoted(params string[] texts) => Assert.All(texts, t =>
    {
        Assert.StartsWith("\"", YamlWriter.Text(t), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("a", "a:b", "mongo:8.0", "a#b", "-a", ":a", "on1", "nothing", "1a", "10Gi", "0x", "a b", "e5", "$(A)", "/a", "ä", "512Mi")]
    public void A_text_that_is_plain_everywhere_stays_plain(params string[] texts) => Assert.All(texts, t => Assert.Equal(t, YamlWriter.Text(t)));
}
