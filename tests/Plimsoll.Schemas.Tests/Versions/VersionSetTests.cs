using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Tests.Versions;

public sealed class VersionSetTests
{
    private static readonly VersionSet Known = VersionSet.Between(28, 36);

    [Theory]
    [InlineData("1.31", "1.31")]
    [InlineData("1.29..1.34", "1.29..1.34")]
    [InlineData("1.28..1.30", "..1.30")]
    [InlineData("1.34..1.36", "1.34..")]
    [InlineData("1.36", "1.36..")]
    [InlineData("1.28", "1.28")]
    [InlineData("..1.29,1.31,1.35..", "..1.29,1.31,1.35..")]
    [InlineData("..", "..")]
    [InlineData("v1.31", "1.31")]
    public void Ranges_are_read_and_written(string text, string written)
    {
        Assert.True(VersionSet.TryParse(text, Known, out var set));
        Assert.Equal(written, set.ToString(Known));
        Assert.True(VersionSet.TryParse(written, Known, out var again));
        Assert.Equal(set, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("latest")]
    [InlineData("1.34..1.29")]
    [InlineData("2.1")]
    [InlineData("1.")]
    [InlineData("1.x")]
    [InlineData("1.64")]
    [InlineData("1.999999999999")]
    [InlineData("1.29-1.34")]
    [InlineData("1.29..1.30..1.31")]
    public void What_is_no_range_is_refused(string text) => Assert.False(VersionSet.TryParse(text, Known, out _));

    [Theory]
    [InlineData("v1.31.4+k3s1", 31)]
    [InlineData("1.31.0-rc.1", 31)]
    [InlineData("1.5", 5)]
    [InlineData("unversioned", -1)]
    public void Versions_of_clusters_are_read(string text, int minor) => Assert.Equal(minor, VersionSet.MinorOf(text));

    [Theory]
    [InlineData("1.30..", "since 1.30")]
    [InlineData("1.36", "since 1.36")]
    [InlineData("..1.31", "until 1.31")]
    [InlineData("1.29..1.31", "from 1.29 to 1.31")]
    [InlineData("1.35", "only in 1.35")]
    public void A_set_is_told_in_words(string text, string words)
    {
        Assert.True(VersionSet.TryParse(text, Known, out var set));
        Assert.Equal(words, set.Describe(Known));
    }
}
