using System.CommandLine;
using System.Text;
using System.Text.Json;
using Plimsoll.Cli.Output;
using Plimsoll.Engine.Rules;
using Plimsoll.Reports;
using Plimsoll.Rules;
using Spectre.Console;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll rules</c>: lists what is checked.</summary>
internal sealed class RulesCommand : Command
{
    private readonly Option<string> _format = new("--format")
    {
        Description = "text for people, json for programs",
        DefaultValueFactory = _ => "text",
        HelpName = "text|json",
    };

    public RulesCommand()
        : base("rules", "List all rules with number, severity, profile and fix")
    {
        _format.AcceptOnlyFromAmong("text", "json");
        Options.Add(_format);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var output = StandardOutput.Open();
        if (parsed.GetValue(_format) == "json")
            WriteJson(output);
        else
            WriteTable(output);
        return ExitCode.Clean;
    }

    private static void WriteTable(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = Terminal.ShowsColor ? AnsiSupport.Yes : AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Terminal.Width;
        var table = new Table { Border = TableBorder.None, ShowRowSeparators = false };
        foreach (var title in new[] { "Number", "Rule", "Severity", "Profile", "Fix", "What is flagged" })
            table.AddColumn(new TableColumn(title).NoWrap());
        table.Columns[5].NoWrap = false;
        foreach (var family in RuleCatalogue.All.GroupBy(r => r.Family, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            table.AddRow(new Text(""));
            table.AddRow(new Text(""), new Text(family.Key, new Style(decoration: Decoration.Bold)));
            foreach (var rule in family)
                table.AddRow(Cells(rule));
        }

        console.Write(table);
        console.WriteLine();
        console.WriteLine($"{RuleCatalogue.All.Count} rules; 'plimsoll explain NAME' tells more about one.");
    }

    private static IEnumerable<Text> Cells(RuleDescriptor rule) =>
    [
        new(rule.Id), new(rule.Name), new(SeverityName.Of(rule.Severity)), new(RuleWords.Of(rule.Profile)), new(RuleWords.Of(rule.Fix)), new(rule.Summary),
    ];

    private static void WriteJson(TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var rule in RuleCatalogue.All)
                WriteJson(json, rule);
            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WriteJson(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("name", rule.Name);
        json.WriteString("id", rule.Id);
        json.WriteString("family", rule.Family);
        json.WriteString("severity", SeverityName.Of(rule.Severity));
        json.WriteString("profile", RuleWords.Of(rule.Profile));
        json.WriteString("fix", RuleWords.Of(rule.Fix));
        json.WriteString("summary", rule.Summary);
        json.WriteStartArray("options");
        var instance = rule.Create();
        foreach (var option in rule.Options)
        {
            json.WriteStartObject();
            json.WriteString("name", option.Name);
            json.WriteString("type", option.Type);
            json.WriteString("default", option.ValueOf(instance));
            json.WriteString("description", option.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
