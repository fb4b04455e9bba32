using System.Text;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Yaml;

/// <summary>A text that several threads read is read as if one had.</summary>
public sealed class LongTextTests
{
    private const int Length = 700_000;
    private const string Plain = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: plain # as most are\ndata:\n  key: |\n    --- text\n    more\n";

    // Each leaves something to the library, to whoever reports, or to the documents after it.
    private static readonly string[] Odd =
    [
        "a: &x 1\nb: *x\n", "a: 1\na: 2\n", "a: [\n", "a: \"open\n", "a: *missing\n", "", "# nothing\n", "text\n", "- a\n- b\n", "a: 1\n...\n", "a: 1\n...\n%YAML 1.2\n", "a: 'it\n  goes on'\n",
        "kind: List\nitems:\n- kind: Pod\n- kind: Service\n", "\ta: 1\n", "a: \"\\'\"\n", "? a\n: b\n", "a: 1\r\nb: 2\r\n", "a: |+\n  kept\n\n\n", "a: |\n  1\n ---\n  2\n", "a: \u20281\n",
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(300)]
    public void Long_texts_read_the_same(int oddOfThousand)
    {
        var random = new Random(oddOfThousand);
        var text = LongText(() => random.Next(1_000) < oddOfThousand ? Odd[random.Next(Odd.Length)] : Plain + new RandomYaml(random.Next()).Text);

        AssertReadsTheSame(text);
    }

    [Fact]
    public void One_odd_document_in_any_place_reads_the_same()
    {
        var plain = LongText(() => Plain);
        foreach (var (i, odd) in Odd.Index())
        {
            var place = plain.IndexOf("---\n", plain.Length / (Odd.Length + 1) * (i + 1), StringComparison.Ordinal);
            AssertReadsTheSame(plain.Insert(place + 4, odd + "---\n"));
        }
    }

    [Fact]
    public void A_template_anywhere_makes_all_of_it_one()
    {
        var plain = LongText(() => Plain);
        var text = plain.Insert(plain.LastIndexOf("---\n", StringComparison.Ordinal) + 4, "{{ if x }}\na: 1\n{{ end }}\n---\n");

        Assert.True(YamlReader.Read(new Source("t", text)).IsTemplate);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void No_more_documents_are_read_than_may_be(int spare)
    {
        var text = LongText(() => Plain);
        var limits = ReadLimits.Default with { MaxDocuments = YamlReader.Read(new Source("t", text)).Documents.Count + spare };

        AssertReadsTheSame(text, limits);
        Assert.Equal(spare < 0 ? 1 : 0, YamlReader.Read(new Source("t", text), limits).Problems.Count);
    }

    [Fact]
    public void Pieces_begin_with_documents_and_hold_everything()
    {
        var text = LongText(() => Plain);
        var pieces = Manifests.Yaml.LongText.PiecesOf(text);

        Assert.True(pieces.Count > 2);
        Assert.Equal(text, string.Concat(pieces.Select(p => text.Substring(p.Start, p.Length))));
        Assert.All(pieces, p => Assert.StartsWith("---\n", text[p.Start..], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\na: 1\n---\nb: 1\n")]
    public void Short_texts_are_one_piece(string text) => Assert.Equal([new Manifests.Text.Span(0, text.Length)], Manifests.Yaml.LongText.PiecesOf(text));

    [Fact]
    public void A_long_document_is_one_piece()
    {
        var text = "a:\n" + string.Concat(Enumerable.Repeat("  --- b\n---c\n", Length / 12));

        Assert.Single(Manifests.Yaml.LongText.PiecesOf(text));
    }

    private static string LongText(Func<string> document)
    {
        var text = new StringBuilder();
        while (text.Length < Length)
        {
            text.Append("---\n").Append(document());
            if (text[^1] != '\n')
                text.Append('\n');
        }

        return text.ToString();
    }

    private static void AssertReadsTheSame(string text, ReadLimits? limits = null)
    {
        var difference = TwoLanes.Difference(text, limits);
        Assert.True(difference is null, difference);
    }
}
