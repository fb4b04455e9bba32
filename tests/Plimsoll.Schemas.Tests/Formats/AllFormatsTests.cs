using CsCheck;
using Plimsoll.Schemas.Formats;

namespace Plimsoll.Schemas.Tests.Formats;

public sealed class AllFormatsTests
{
    private static readonly string[] Names =
    [
        "absolute-path", "annotation-key", "byte", "cidr", "config-map-key", "cron", "date-time", "dns-label", "dns-subdomain",
        "duration", "env-var-name", "finalizer", "image", "ip", "ip-or-cidr", "label-key", "label-value", "path-segment",
        "percent", "port-name", "port-name-or-number", "quantity", "relative-path", "rfc1035-label", "time-zone", "uri", "uuid",
        "wildcard-host",
    ];

    private static readonly string[] Ugly =
    [
        "", " ", "  ", "\0", "\n", "\r\n", "-", "--", ".", "..", "...", "/", "//", ":", "::", ":::", "@", "@@", "%", "%%", "*", "*.",
        "+", "+.", ",", ",,", "=", "?", "[", "]", "[]", "\\", "ü", "日本語", "\u200b", "\ufeff", "\ud800", "𝟙", "٣", "a\0b", "null",
        "0,", ",0", "1,,5", "- - - - -", ", , , , ,", "/ / / / /", "@every ", "http://", "://", "https://[", "x:@", "@sha256:",
        "-/-/-", "1/", "/1", "2026-02-29T", "0000-00-00T00:00:00Z", "5-7,7,7-7,0-7 * * * 7-7", "1- -1 -- 1-2-3 *-*",
    ];

    // Letters that formats care about come often, so that the texts get past the first check.
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.Char[" 0123456789abcdefhikmnstuzABDEGHIKMTZ.,:;/@*?-_+=%[]{}()~LWüµ\0\n"].Array[0, 24].Select(c => new string(c)),
        Gen.Char["012567*/,-? "].Array[5, 24].Select(c => new string(c)),
        Gen.Int[0, Ugly.Length - 1].Select(i => Ugly[i]));

    public static TheoryData<string> FormatNames => [.. Names];

    [Theory]
    [MemberData(nameof(FormatNames))]
    public void A_format_has_an_answer_to_every_text_and_suggests_only_what_it_takes(string name) =>
        Text.Sample(text => CheckAnswer(name, text));

    [Theory]
    [MemberData(nameof(FormatNames))]
    public void A_format_has_an_answer_to_ugly_texts(string name)
    {
        Assert.All(Ugly, text => CheckAnswer(name, text));
        foreach (var piece in (string[])["a", "1", "a.", "1.", "a/", "A", "-", "*,", "7,", "* ", "1h", "1h ", "::", "é", "=", "%"])
        {
            var text = string.Concat(Enumerable.Repeat(piece, 50_000));
            CheckAnswer(name, text);
            Assert.InRange(Verdict.Of(name, text)?.Reason.Length ?? 0, 0, 250);
        }
    }

    [Theory]
    [MemberData(nameof(FormatNames))]
    public void A_format_is_made_once(string name) => Assert.Same(TextFormats.Named(name), TextFormats.Named(name));

    [Theory]
    [InlineData("")]
    [InlineData("Quantity")]
    [InlineData("no-such-format")]
    public void Other_names_have_no_format(string name) => Assert.Null(TextFormats.Named(name));

    private static void CheckAnswer(string name, string text)
    {
        var mistake = Verdict.Of(name, text);
        if (mistake is null)
            return;
        Assert.NotEmpty(mistake.Reason);
        Assert.DoesNotContain(mistake.Reason, char.IsControl);
        if (mistake.Suggestion is not { } suggestion)
            return;
        Assert.NotEqual(text, name == "port-name-or-number" ? null : suggestion);
        if (name != "port-name-or-number" || !suggestion.All(char.IsAsciiDigit))
            Verdict.IsValid(name, suggestion);
    }
}
