using System.Net;
using CsCheck;

namespace Plimsoll.Schemas.Tests.Formats;

public sealed class AddressTests
{
    private static readonly Gen<byte> Part = Gen.OneOf(Gen.Const((byte)0), Gen.Byte);

    private static readonly string[] Groups = ["1", "ab", "ffff", ":", ":", "::", "0"];
    private static readonly Gen<string> Group = Gen.Int[0, 6].Select(i => Groups[i]);

    [Theory]
    [InlineData("ip", "10.0.0.1")]
    [InlineData("ip", "010.000.0.001")]
    [InlineData("ip", "::")]
    [InlineData("ip", "::1")]
    [InlineData("ip", "fe80::1:2")]
    [InlineData("ip", "1:2:3:4:5:6:7:8")]
    [InlineData("ip", "1:2:3:4:5:6:7::")]
    [InlineData("ip", "::ffff:10.0.0.1")]
    [InlineData("ip", "1:2:3:4:5:6:10.0.0.1")]
    [InlineData("ip", "ABCD::EF")]
    [InlineData("ip", "00001::")]
    [InlineData("cidr", "10.0.0.0/8")]
    [InlineData("cidr", "10.1.2.3/8")]
    [InlineData("cidr", "0.0.0.0/0")]
    [InlineData("cidr", "10.0.0.0/08")]
    [InlineData("cidr", "fd00::/128")]
    [InlineData("ip-or-cidr", "10.0.0.1")]
    [InlineData("ip-or-cidr", "10.0.0.0/8")]
    public void Addresses(string format, string text) => Verdict.IsValid(format, text);

    [Theory]
    [InlineData("ip", "", null)]
    [InlineData("ip", "10.0.0", null)]
    [InlineData("ip", "10.0.0.256", null)]
    [InlineData("ip", "10.0.0.1.", null)]
    [InlineData("ip", "10.0.0.-1", null)]
    [InlineData("ip", "10.0..1", null)]
    [InlineData("ip", " 10.0.0.1", "10.0.0.1")]
    [InlineData("ip", "10.0.0.1/32", "10.0.0.1")]
    [InlineData("ip", "::1/128", "::1")]
    [InlineData("ip", "10.0.0.0/8", null)]
    [InlineData("ip", ":::", null)]
    [InlineData("ip", "1::2::3", null)]
    [InlineData("ip", "1:2:3:4:5:6:7", null)]
    [InlineData("ip", "1:2:3:4:5:6:7:8:9", null)]
    [InlineData("ip", "1:2:3:4::5:6:7:8", null)]
    [InlineData("ip", "10000::", null)]
    [InlineData("ip", "fe80::1%eth0", null)]
    [InlineData("ip", "[::1]", null)]
    [InlineData("ip", "::10.0.0", null)]
    [InlineData("ip", "example.com", null)]
    [InlineData("ip", "٣.0.0.1", null)]
    [InlineData("ip", "10.0.0.1\0", null)]
    [InlineData("cidr", "", null)]
    [InlineData("cidr", "10.0.0.1", "10.0.0.1/32")]
    [InlineData("cidr", "fd00::1", "fd00::1/128")]
    [InlineData("cidr", "10.0.0.0/33", null)]
    [InlineData("cidr", "10.0.0.0/", null)]
    [InlineData("cidr", "10.0.0.0/-1", null)]
    [InlineData("cidr", "10.0.0.0/255.0.0.0", null)]
    [InlineData("cidr", "10.0.0/8", null)]
    [InlineData("cidr", "10.0.0.0/8/8", null)]
    [InlineData("cidr", "10.0.0.0/8 ", null)]
    [InlineData("cidr", "10.0.0.0/99999999999999999999", null)]
    [InlineData("ip-or-cidr", "", null)]
    [InlineData("ip-or-cidr", "10.0.0.1 ", "10.0.0.1")]
    [InlineData("ip-or-cidr", "10.0.0.0/33", null)]
    public void No_addresses(string format, string text, string? suggestion) => Verdict.IsMistake(format, text, suggestion);

    [Fact]
    public void What_dotnet_writes_is_an_address() => Gen.OneOf(Part.Array[4], Part.Array[16])
        .Sample(bytes => Verdict.IsValid("ip", new IPAddress(bytes).ToString()));

    // Without dots: an IPv4 address of .NET may have fewer parts and counts some in eights.
    [Fact]
    public void Groups_are_read_as_dotnet_reads_them() => Group.Array[1, 18].Sample(parts =>
    {
        var text = string.Concat(parts);
        var hasLongGroup = text.Split(':').Any(group => group.Length > 4);
        if (!hasLongGroup && text.Contains(':', StringComparison.Ordinal))
            Assert.Equal(IPAddress.TryParse(text, out _), Verdict.Of("ip", text) is null);
    });

    [Theory]
    [InlineData("nginx")]
    [InlineData("nginx:1.29")]
    [InlineData("bitnami/mongodb")]
    [InlineData("ghcr.io/org/app:v1")]
    [InlineData("Registry.Example.com:5000/a/b")]
    [InlineData("localhost/a")]
    [InlineData("localhost:5000/a")]
    [InlineData("[fd00::1]:5000/a")]
    [InlineData("a.b__c_d---e")]
    [InlineData("my_registry.local/app")]
    [InlineData("nginx:Latest_1.2-3")]
    [InlineData("nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("nginx:1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void Images(string text) => Verdict.IsValid("image", text);

    [Theory]
    [InlineData("", null)]
    [InlineData(" nginx ", "nginx")]
    [InlineData("nginx 1.29", null)]
    [InlineData("Nginx:V1", "nginx:V1")]
    [InlineData("ghcr.io/MyOrg/App:V1", "ghcr.io/myorg/app:V1")]
    [InlineData("MyOrg/app", "myorg/app")]
    [InlineData("https://ghcr.io/a/b", "ghcr.io/a/b")]
    [InlineData("docker://nginx", "nginx")]
    [InlineData("nginx:", null)]
    [InlineData(":1.29", null)]
    [InlineData("nginx:-1", null)]
    [InlineData("nginx:1+2", null)]
    [InlineData("nginx:1:2", null)]
    [InlineData("a//b", null)]
    [InlineData("/a", null)]
    [InlineData("a/", null)]
    [InlineData("-a", null)]
    [InlineData("a-", null)]
    [InlineData("a..b", null)]
    [InlineData("a___b", null)]
    [InlineData("a._b", null)]
    [InlineData("-a.io/b", null)]
    [InlineData("a.io:x/b", null)]
    [InlineData("nginx@", null)]
    [InlineData("nginx@sha256:", null)]
    [InlineData("nginx@sha256:0123", null)]
    [InlineData("nginx@md5:0123", null)]
    [InlineData("nginx@0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", null)]
    [InlineData(
        "nginx@sha256:ABCDEF6789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "nginx@sha256:abcdef6789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", null)]
    [InlineData("${IMAGE}", null)]
    [InlineData("ngínx", null)]
    [InlineData("nginx\0", null)]
    public void No_images(string text, string? suggestion) => Verdict.IsMistake("image", text, suggestion);

    [Fact]
    public void Tags_and_repositories_have_a_limit()
    {
        Verdict.IsValid("image", "a:" + new string('1', 128));
        Verdict.IsMistake("image", "a:" + new string('1', 129), null);
        Verdict.IsValid("image", new string('a', 255));
        Verdict.IsMistake("image", new string('a', 256), null);
    }
}
