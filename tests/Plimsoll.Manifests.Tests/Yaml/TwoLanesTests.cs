using System.Globalization;
using System.Text;
using CsCheck;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Testing;
using Xunit.Abstractions;

namespace Plimsoll.Manifests.Tests.Yaml;

/// <summary>The quick way of reading gives the same trees as the library, or leaves the document to it.</summary>
public sealed class TwoLanesTests(ITestOutputHelper output)
{
    private static readonly string Cases = Repository.PathOf("tests", "Plimsoll.Manifests.Tests", "Yaml", "QuickCases.txt");

    // What YAML is made of, and what breaks it.
    private static readonly string[] Pieces =
    [
        "a", "b: ", "key:", "key: value", "- ", "-", " - x", "\n", "\n", "\n", "\n  ", "\n  ", "\n    ", "\n- ", " ", "  ", "\t", "\r\n", ": ", ":", " #", "# c", "#", "|", ">", "|-", ">-\n", "|\n  text\n",
        "'", "\"", "'x'", "\"y\"", "''", "\\n", "\\", "{", "}", "[", "]", ",", ", ", "{a: b}", "[a, b]", "{}", "[]", "&a ", "*a", "!t ", "%", "@", "?", "? ", "---", "\n---\n", "\n...\n", "{{ x }}",
        "<<: ", "true", "12", "0x1", "~", "null", "é", "\u2028", "\uFEFF", "key: |\n  one\n\n  two\n", "list:\n- a\n- b\n", "\"k\": ", "'k': v\n", "x: {a: 1,\n  b: 2}\n", "http://a:80/b",
    ];

    [Fact]
    public void Documents_that_people_wrote_read_the_same()
    {
        var (all, quick) = (0L, 0L);
        foreach (var path in Files())
        {
            var text = File.ReadAllText(path);
            Assert.True(TwoLanes.Difference(text) is not { } difference, $"{path}: {TwoLanes.Difference(text)}");
            if (YamlReader.ReadSlowly(new Source("t", text)).IsTemplate)
                continue;
            all += text.Length;
            var share = YamlReader.QuickShareOf(new Source("t", text));
            quick += share;
            if (share < text.Length)
                output.WriteLine($"{path}: {text.Length - share} of {text.Length} characters by the library");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{100.0 * quick / all:0.00} % of {all} characters are read quickly"));
    }

    [Fact]
    public void Documents_cut_or_changed_anywhere_read_the_same()
    {
        const string odd = "\t:-#&*!|>'\"%@`{}[],?\n \u00e9a";
        foreach (var path in Directory.GetFiles(Repository.PathOf("tests", "Plimsoll.Manifests.Tests", "Yaml", "Trees"), "*.yaml").Append(Repository.PathOf("samples", "mongo-webapp", "webapp.yaml")))
        {
            var text = File.ReadAllText(path);
            for (var i = 0; i < text.Length; i++)
            {
                AssertSame(text[..i]);
                AssertSame(string.Concat(text.AsSpan(0, i), text.AsSpan(i + 1)));
                AssertSame(string.Concat(text.AsSpan(0, i), odd.AsSpan(i % odd.Length, 1), text.AsSpan(i + 1)));
                AssertSame(string.Concat(text.AsSpan(0, i), odd.AsSpan((i * 7) % odd.Length, 1), text.AsSpan(i)));
            }
        }
    }

    [Fact]
    public void Random_documents_read_the_same()
    {
        for (var seed = 0; seed < 2_000; seed++)
            AssertSame(new RandomYaml(seed).Text);
    }

    [Fact]
    public void Documents_put_together_at_random_read_the_same() =>
        Gen.Int[0, Pieces.Length - 1].Array[1, 24].Select(chosen => string.Concat(chosen.Select(i => Pieces[i]))).Sample(AssertSame, iter: 30_000);

    /// <summary>Tells for each case whether it is read quickly: more would be welcome, less would be noticed.</summary>
    [Fact]
    public void What_is_read_quickly_is_known()
    {
        var told = new StringBuilder();
        foreach (var @case in File.ReadAllText(Cases).Split("====\n"))
        {
            var text = @case.Replace("<TAB>", "\t", StringComparison.Ordinal).Replace("<CR>", "\r", StringComparison.Ordinal);
            AssertSame(text);
            var share = YamlReader.QuickShareOf(new Source("t", text));
            told.Append(share == text.Length ? "quick" : share == 0 ? "library" : "both").Append("\n----\n").Append(@case).Append("====\n");
        }

        Golden.Matches(Path.ChangeExtension(Cases, ".verified.txt"), told.ToString());
    }

    private static void AssertSame(string text) => Assert.True(TwoLanes.Difference(text) is not { } difference, $"{text}\n<end>\n{TwoLanes.Difference(text)}");

    private static IEnumerable<string> Files()
    {
        var folders = new List<string> { Repository.PathOf("rules"), Repository.PathOf("samples"), Repository.PathOf("tests") };
        if (Environment.GetEnvironmentVariable("PLIMSOLL_CORPUS") is { Length: > 0 } corpus)
            folders.Add(corpus);
        return folders
            .SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".yaml" or ".yml" or ".json")
            .Order(StringComparer.Ordinal);
    }
}
