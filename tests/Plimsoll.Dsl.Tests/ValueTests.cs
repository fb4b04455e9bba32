namespace Plimsoll.Dsl.Tests;

/// <summary>Amounts, durations, lists and maps.</summary>
public sealed class ValueTests
{
    [Fact]
    public void Amounts_are_written_as_they_were_given()
    {
        Quantity[] amounts = [512.Mi, 500.m, 1.5.Gi, 2, 0.1, "1e3", "0.50", "1000m", "1"];
        Assert.Equal(["512Mi", "500m", "1.5Gi", "2", "0.1", "1e3", "0.50", "1000m", "1"], amounts.Select(a => a.ToString()));
    }

    [Theory]
    [InlineData("512MB", "'MB' is no unit of a quantity; write \"512M\"")]
    [InlineData("1,5Gi", "the decimals of a quantity stand after a point, not a comma; write \"1.5Gi\"")]
    [InlineData("", "a quantity must not be empty")]
    public void What_is_no_amount_is_refused_in_the_linters_words(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => new Quantity(text)).Message);

    [Fact]
    public void Durations_are_texts_or_seconds()
    {
        Assert.Equal(["30s", "5m", "1h", "1h30m", "90s", "1500ms"], new Duration[] { 30.Seconds, 5.Minutes, 1.Hours, "1h30m", TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(1.5) }.Select(d => d.ToString()));
        Assert.Equal(5430, (int)(Duration)"1h30m30s");
        Assert.Throws<FormatException>(() => (int)(Duration)"300ms");
        Assert.Throws<FormatException>(() => (Duration)"1 day");
    }

    [Fact]
    public void A_number_and_its_text_are_two_things()
    {
        Assert.NotEqual<IntOrString>(80, "80");
        Assert.Equal<IntOrString>(new Port("http", 80), "http");
    }

    [Fact]
    public void Lists_and_maps_are_equal_when_they_hold_the_same()
    {
        ValueList<string> list = ["a", "b"];
        ValueMap<string> map = [("a", "1"), ("b", "2")];
        Assert.Equal(list, ["a", .. (string[])["b"]]);
        Assert.NotEqual(list, ["b", "a"]);
        Assert.Equal(map, new() { ["b"] = "2", ["a"] = "1" });
        Assert.Equal(map.GetHashCode(), new ValueMap<string> { ["b"] = "2", ["a"] = "1" }.GetHashCode());
        Assert.Equal(map, ((ValueMap<string>)[("a", "0"), ("b", "2")]).With("a", "1"));
    }

    [Fact]
    public void No_key_is_given_twice() => Assert.Throws<ArgumentException>(() => (ValueMap<string>)[("a", "1"), ("a", "2")]);
}
