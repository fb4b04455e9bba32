using Plimsoll.Schemas.Formats;

namespace Plimsoll.Schemas.Tests.Formats;

/// <summary>What a format says about a text.</summary>
internal static class Verdict
{
    public static TextFormat Format(string name) =>
        TextFormats.Named(name) ?? throw new ArgumentException($"There is no format '{name}'.", nameof(name));

    public static FormatMistake? Of(string name, string text) => Format(name).Check(text);

    public static void IsValid(string name, string text)
    {
        var mistake = Of(name, text);
        Assert.True(mistake is null, $"'{text}' is a valid {name}, but: {mistake?.Reason}");
    }

    public static void IsMistake(string name, string text, string? suggestion)
    {
        var mistake = Of(name, text);
        Assert.True(mistake is not null, $"'{text}' is no valid {name}");
        Assert.Equal(suggestion, mistake.Suggestion);
        Assert.NotEqual("", mistake.Reason);
        Assert.DoesNotContain(mistake.Reason, char.IsControl);
        Assert.False(mistake.Reason.EndsWith('.'), "a reason is the end of a sentence, without its full stop");
    }
}
