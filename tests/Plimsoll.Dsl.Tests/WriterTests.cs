using CsCheck;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Dsl.Tests;

/// <summary>What is written says what was meant, in the same bytes each time.</summary>
public sealed class WriterTests
{
    // What looks like an expression of a template is unknown to the reader, quoted or not.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf(
            "on", "y", "no", "~", "=", "<<", "0x1F", "0o17", "017", "1_000", "1e3", ".5", "12:30:45", "2026-01-01", "null", "", "a:b", " a", "a ", "a: b", "a #b",
            "- a", "a\nb", "a\nb\n", "a\n\n", "\na", " a\nb", "a\n  b\n", "a \nb", "\ta\nb", "a\n\tb", "a\r\nb", "---\na", "a\n---\nb", "a\n# b", "\"", "'", "\\", "{{ a }}", "😀", "\u2028", "\uFEFF"),
        Gen.String["ab :#-\n\t'\"\\{}[],&*!|>%@`0.~é "],
        Gen.Char['\u0001', '\uD7FF'].Array[0, 6].Select(c => new string(c))).Where(t => !t.Contains("{{", StringComparison.Ordinal));

    private static readonly Gen<AnyValue> Values = Gen.Recursive<AnyValue>((depth, deeper) => Gen.OneOf(
        Texts.Select(t => (AnyValue)t),
        Gen.Bool.Select(b => (AnyValue)b),
        Gen.Long.Select(n => (AnyValue)n),
        Gen.Double[-1e6, 1e6].Select(n => (AnyValue)n),
        depth > 3 ? Gen.Const((AnyValue)"deep") : deeper.Array[0, 4].Select(items => AnyValue.List(items)),
        depth > 3 ? Gen.Const((AnyValue)"deep") : Gen.Select(Texts, deeper).Array[0, 4].Select(MapOf)));

    [Fact]
    public void What_is_written_is_read_as_what_was_meant() => Values.Sample(value =>
    {
        var yaml = Manifest.ToYaml(new CustomObject("example.com/v1", "Any", "any") { Spec = value });
        return Read(yaml) == Read($"spec: {value}\n") && !yaml.Contains('\r', StringComparison.Ordinal) && yaml.EndsWith('\n');
    });

    [Fact]
    public void A_text_is_read_as_itself() => Texts.Sample(text =>
    {
        var file = YamlReader.Read(new Source("text.yaml", Manifest.ToYaml(new CustomObject("example.com/v1", "Any", "any") { Spec = text })));
        return file.Problems.Count == 0 && file.Manifests.Single().Root["spec"].AsString() == text;
    });

    [Fact]
    public void Texts_of_several_lines_are_blocks() => Assert.Equal(
        """
        # Scripts of the shop.
        #
        # Second part.
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: scripts
        data:
          a.sh: |
            #!/bin/sh
            echo "a: b"

            exit 0
          b.txt: |-
            one
              two
          c.txt: "one\n\n"
          "on": "yes"
          port: "8080"
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: empty
        data: {}

        """,
        Manifest.ToYaml(
            new ConfigMap("scripts")
            {
                Comment = "Scripts of the shop.\n\nSecond part.",
                Data = [("port", "8080"), ("on", "yes"), ("a.sh", "#!/bin/sh\necho \"a: b\"\n\nexit 0\n"), ("b.txt", "one\n  two"), ("c.txt", "one\n\n")],
            },
            new ConfigMap("empty") { Data = [] }));

    [Fact]
    public void Whole_objects_in_open_fields_say_what_they_are() => Assert.EndsWith(
        """
        spec:
          items:
          - apiVersion: v1
            kind: Namespace
            metadata:
              name: a
          - - 1
            - - x

        """,
        Manifest.ToYaml(new CustomObject("example.com/v1", "Any", "any") { Spec = AnyValue.Map(("items", AnyValue.List(new Namespace("a"), AnyValue.List(1, AnyValue.List("x"))))) }),
        StringComparison.Ordinal);

    [Fact]
    public void Objects_of_one_identity_are_written_once_or_not_at_all()
    {
        var config = new ConfigMap("c") { Data = [("a", "1")] };
        Assert.Equal(Manifest.ToYaml(config), Manifest.ToYaml(config, new ConfigMap("c") { Data = [("a", "1")] }));
        Assert.Contains("ConfigMap 'c' is given twice", Assert.Throws<InvalidOperationException>(() => Manifest.ToYaml(config, new ConfigMap("c"))).Message, StringComparison.Ordinal);
    }

    private static AnyValue MapOf((string Key, AnyValue Value)[] entries) =>
        AnyValue.Map([.. entries.DistinctBy(e => e.Key, StringComparer.Ordinal)]);

    private static string Read(string yaml)
    {
        var file = YamlReader.Read(new Source("text.yaml", yaml));
        return string.Join('\n', file.Problems.Select(p => p.Message)) + Trees.Of(file.Documents.Single().Root["spec"]);
    }
}
