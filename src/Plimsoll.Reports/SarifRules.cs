using System.Text.Json;
using Plimsoll.Engine.Rules;

namespace Plimsoll.Reports;

/// <summary>The part of a SARIF report that tells about the tool and the rules that found something.</summary>
internal static class SarifRules
{
    /// <summary>The word for a severity.</summary>
    public static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>Writes the property <c>tool</c>.</summary>
    public static void WriteTool(Utf8JsonWriter json, IReadOnlyList<RuleDescriptor> rules)
    {
        var version = typeof(SarifRules).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Plimsoll");
        json.WriteString("version", version);
        json.WriteString("semanticVersion", version);
        json.WriteArray("rules", rules, rule => WriteRule(json, rule));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, RuleDescriptor rule)
    {
        var readme = RuleReadme.Of(rule);
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        WriteText(json, "shortDescription", rule.Summary, markdown: null);
        WriteText(json, "fullDescription", readme.Why, markdown: null);
        WriteText(json, "help", $"{rule.Summary}\n\n{readme.Why}", readme.Markdown);
        if (readme.FirstLink is { } link)
            json.WriteString("helpUri", link);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteArray("tags", ["kubernetes", rule.Family], json.WriteStringValue);
        json.WriteString("problem.severity", rule.Severity == Severity.Info ? "recommendation" : SeverityName.Of(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text, string? markdown)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        if (markdown is { Length: > 0 })
            json.WriteString("markdown", markdown);
        json.WriteEndObject();
    }
}
