using Plimsoll.Rules.Network;

namespace Plimsoll.Rules.Tests.Network;

public sealed class AddressRangeTests
{
    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.1", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("100.128.0.1", false)]
    [InlineData("fd12::1", true)]
    [InlineData("2001:db8::1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("169.254.20.10", false)]
    [InlineData("192.0.2.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("8.8.8.8", false)]
    [InlineData("web", false)]
    public void Private_are_the_addresses_of_houses(string address, bool isPrivate) => Assert.Equal(isPrivate, AddressRange.IsPrivate(address));

    [Theory]
    [InlineData("10.0.0.0/8", "10.9.9.9", true)]
    [InlineData("10.0.0.5", "10.0.0.5", true)]
    [InlineData("10.0.0.5", "10.0.0.6", false)]
    [InlineData("10.0.0.4/31", "10.0.0.5", true)]
    [InlineData("10.0.0.4/31", "10.0.0.6", false)]
    [InlineData("0.0.0.0/0", "1.2.3.4", true)]
    [InlineData("0.0.0.0/0", "::1", false)]
    [InlineData("10.0.0.0/33", "10.0.0.1", false)]
    [InlineData("web", "10.0.0.1", false)]
    public void A_network_holds_what_begins_as_it_does(string range, string address, bool holds) =>
        Assert.Equal(holds, AddressRange.AnyContains([range], address));
}
