using YamlDotNet.Core;

namespace Plimsoll.Yardstick;

/// <summary>What merely parsing files with YamlDotNet costs.</summary>
internal static class Parsing
{
    public static int Run(string folder)
    {
        var bytes = 0L;
        var events = 0L;
        foreach (var text in ManifestTexts.Of(folder).Select(t => t.Text))
        {
            bytes += text.Length;
            events += CountEvents(text);
        }

        Console.WriteLine($"{bytes} characters, {events} events");
        return 0;
    }

    /// <summary>Parses one text to its end, or to where it is no YAML, as templates are not.</summary>
    public static int CountEvents(string text)
    {
        var events = 0;
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
                events++;
        }
        catch (YamlException)
        {
            // A reader stops there.
        }

        return events;
    }
}
