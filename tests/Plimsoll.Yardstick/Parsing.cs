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
            try
            {
                var parser = new Parser(new StringReader(text));
                while (parser.MoveNext())
                    events++;
            }
            catch (YamlException)
            {
                // Templates are no YAML; a reader stops there.
            }
        }

        Console.WriteLine($"{bytes} characters, {events} events");
        return 0;
    }
}
