using Plimsoll.Rules.Network;

namespace Plimsoll.Rules.Tests.Network;

public sealed class HostAddressTests
{
    [Theory]
    [InlineData("10.0.0.5", "10.0.0.5")]
    [InlineData("10.0.0.5:5432", "10.0.0.5:5432")]
    [InlineData("http://10.0.0.5", "http 10.0.0.5")]
    [InlineData("https://10.0.0.5:8443/a?b=1", "https 10.0.0.5:8443")]
    [InlineData("postgresql://web:pw@10.0.0.5:5432/shop", "postgresql 10.0.0.5:5432")]
    [InlineData("jdbc:mysql://10.0.0.5/shop", "mysql 10.0.0.5")]
    [InlineData("mongodb://10.0.0.1:27017,10.0.0.2:27017/shop", "mongodb 10.0.0.1:27017", "mongodb 10.0.0.2:27017")]
    [InlineData("10.0.0.1, 10.0.0.2", "10.0.0.1", "10.0.0.2")]
    [InlineData("--addr=10.0.0.5", "10.0.0.5")]
    [InlineData("['10.0.0.1:9092', \"10.0.0.2:9092\"]", "10.0.0.1:9092", "10.0.0.2:9092")]
    [InlineData("it is 10.0.0.5.", "10.0.0.5")]
    [InlineData("localhost", "localhost")]
    [InlineData("Localhost:80", "localhost:80")]
    [InlineData("redis://localhost:6379/0", "redis localhost:6379")]
    [InlineData("[::1]:8080", "::1:8080")]
    [InlineData("http://[fd00::7]/x", "http fd00::7")]
    [InlineData("http://10.0.0.5/8", "http 10.0.0.5")]
    public void Addresses_are_found_with_port_and_scheme(string text, params string[] expected) =>
        Assert.Equal(expected, HostAddress.In(text).Select(a => $"{a.Scheme} {a.Host}{(a.Port is { } port ? $":{port}" : "")}".Trim()));

    [Theory]
    [InlineData("10.0.0.5")]
    [InlineData("a 172.16.0.1")]
    [InlineData("\"\\u002010.0.0.5:80\"")] // written with an escape that ends in digits
    [InlineData("\"\\x20192.168.0.1\"")]
    [InlineData("[fd00::7]")]
    [InlineData("Localhost:80", true)]
    [InlineData("\"\\u0020127.0.0.1\"", true)]
    public void Nothing_that_may_hold_an_address_is_passed_over(string written, bool isLoopback = false) =>
        Assert.True((isLoopback ? AddressSort.Loopback : AddressSort.OfThisNetwork).IndexIn(written) >= 0);

    [Theory]
    [InlineData("0.0.0.0:8080")]
    [InlineData("version 3.14, 8.8.8.8 and example.com")]
    public void What_surely_holds_none_is_passed_over(string written) => Assert.Equal(-1, AddressSort.OfThisNetwork.IndexIn(written));

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("10.0.0.0/8,192.168.0.0/16")]
    [InlineData("10.0.0.1-10.0.0.9")]
    [InlineData("v10.0.0.1")]
    [InlineData("app:10.0.0.1")]
    [InlineData("10.0.0.1-alpine")]
    [InlineData("10.0.0.1.nip.io")]
    [InlineData("10.0.0.1.2")]
    [InlineData("10.0.0")]
    [InlineData("10.0.0.256")]
    [InlineData("10.0.00.1")]
    [InlineData("/srv/10.0.0.1")]
    [InlineData("localhosts")]
    [InlineData("mylocalhost")]
    [InlineData("localhost.localdomain")]
    [InlineData("[section]")]
    [InlineData("")]
    public void What_only_looks_like_an_address_is_none(string text) => Assert.Empty(HostAddress.In(text));

    [Fact]
    public void The_span_is_that_of_host_and_port()
    {
        const string Text = "redis://user:pw@10.0.0.5:6379/0";
        var address = Assert.Single(HostAddress.In(Text));
        Assert.Equal("10.0.0.5:6379", Text.Substring(address.Span.Start, address.Span.Length));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.1.1", true)]
    [InlineData("[::1]", true)]
    [InlineData("10.0.0.1", false)]
    public void Loopback_is_told_apart(string text, bool isLoopback) => Assert.Equal(isLoopback, Assert.Single(HostAddress.In(text)).IsLoopback);
}
