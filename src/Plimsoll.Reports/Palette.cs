using Plimsoll.Engine.Rules;

namespace Plimsoll.Reports;

/// <summary>The few colours of the text report; plain text when colours are off.</summary>
internal sealed class Palette(bool isOn)
{
    private const string Escape = "\u001b[";

    public string Severity(Severity severity, string text) => Paint(text, severity switch
    {
        Engine.Rules.Severity.Error => "1;31m",
        Engine.Rules.Severity.Warning => "1;33m",
        _ => "1;36m",
    });

    public string Bold(string text) => Paint(text, "1m");

    public string Dim(string text) => Paint(text, "34m");

    public string Good(string text) => Paint(text, "32m");

    private string Paint(string text, string code) => isOn ? $"{Escape}{code}{text}{Escape}0m" : text;
}
