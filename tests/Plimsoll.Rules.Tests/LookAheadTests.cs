using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Rules.Tests;

public sealed class LookAheadTests
{
    private static readonly string[] Values = ["http://a", "plain", "'b://c'", "\"d\"", "&x e://f", "*x", "|\n    g://h", "[i, j://k]"];

    [Fact]
    public void Every_scalar_that_holds_it_is_found_in_whatever_order_they_are_asked()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var written = random.GetItems(Values, random.Next(1, 12));

            // An alias needs its anchor.
            var lines = written.Select((value, i) => $"  k{i}: {(value == "*x" && !written.Take(i).Contains("&x e://f") ? "plain" : value)}\n");
            var root = YamlReader.Read(new Source("t", $"before: x://y\ndata:\n{string.Concat(lines)}after: z://z\n")).Documents[0].Root;
            var scalars = root["data"].DescendantsAndSelf().Where(n => n.Kind == NodeKind.Scalar).ToArray();
            if (seed % 2 == 0)
                random.Shuffle(scalars);
            var ahead = new LookAhead(root["data"], static text => text.IndexOf("://".AsSpan()));
            foreach (var scalar in scalars)
                Assert.Equal(scalar.Source.Slice(scalar.Span).Contains("://", StringComparison.Ordinal), ahead.MayBeIn(scalar));
        }
    }
}
