using CsCheck;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Tests.Text;

public sealed class NearestNameTests
{
    private static readonly Gen<string> Word = Gen.Char["abcAB-1"].Array[0, 9].Select(c => new string(c));

    [Theory]
    [InlineData("matchLables", "matchLabels")]
    [InlineData("lables", "labels")]
    [InlineData("webap", "webapp")]
    [InlineData("imagePullpolicy", "imagePullPolicy")]
    [InlineData("mongo-pasword", "mongo-password")]
    [InlineData("web-servcie", "web-service")]
    [InlineData("wbe", "web")]
    public void A_slip_is_forgiven(string written, string meant) =>
        Assert.Equal([meant], NearestName.Among([meant, "something-else", "entirely"], written));

    [Theory]
    [InlineData("web-1", "web-2")]
    [InlineData("redis-10", "redis-9")]
    [InlineData("v1", "v2")]
    public void Siblings_are_no_slips(string written, string sibling) => Assert.Empty(NearestName.Among([sibling], written));

    [Theory]
    [InlineData("db", "dc")]
    [InlineData("web", "api")]
    [InlineData("cart", "card-service")]
    [InlineData("same", "same")]
    public void Other_words_are_no_slips(string written, string other) => Assert.Empty(NearestName.Among([other], written));

    [Fact]
    public void Names_that_are_equally_near_are_all_given() =>
        Assert.Equal(["wab", "wib"], NearestName.Among(["wib", "wab", "far"], "wub"));

    [Fact]
    public void The_distance_is_the_one_of_the_textbook() => Gen.Select(Word, Word, Gen.Int[0, 4]).Sample((left, right, limit) =>
    {
        var expected = Textbook(left.ToLowerInvariant(), right.ToLowerInvariant());
        var actual = NearestName.Distance(left, right, limit);
        Assert.Equal(Math.Min(expected, limit + 1), Math.Min(actual, limit + 1));
    });

    [Fact]
    public void The_index_finds_what_a_search_finds() => Gen.Select(Word.Array[0, 30], Word).Sample((names, written) =>
    {
        var found = new NameIndex(names).NearestTo(written);
        var oneSlip = NearestName.Among(names, written).Where(n => NearestName.Distance(n, written, 1) <= 1);
        Assert.Subset(new HashSet<string>(found), new HashSet<string>(oneSlip));
        Assert.All(found, f => Assert.True(NearestName.IsSlipFor(f, written)));
    });

    // Optimal string alignment, written for reading and not for speed.
    private static int Textbook(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(table[i - 1, j - 1] + cost, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[left.Length, right.Length];
    }
}
