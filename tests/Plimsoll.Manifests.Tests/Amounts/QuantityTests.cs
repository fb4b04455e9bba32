using Plimsoll.Manifests.Amounts;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Amounts;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1", "1")]
    [InlineData("+1", "1")]
    [InlineData("-1", "-1")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("500m", "0.5")]
    [InlineData("0.5m", "0.0005")]
    [InlineData("1n", "0.000000001")]
    [InlineData("0.1n", "0.000000001")]
    [InlineData("1.0000000001", "1.000000001")]
    [InlineData("1e-30", "0.000000001")]
    [InlineData("1u", "0.000001")]
    [InlineData("64k", "64000")]
    [InlineData("512M", "512000000")]
    [InlineData("1G", "1000000000")]
    [InlineData("1E", "1000000000000000000")]
    [InlineData("1Ki", "1024")]
    [InlineData("1.5Mi", "1572864")]
    [InlineData("1Gi", "1073741824")]
    [InlineData("1e3", "1000")]
    [InlineData("1E3", "1000")]
    [InlineData("12e-1", "1.2")]
    [InlineData("128974848000m", "128974848")]
    [InlineData(" 1Gi ", "1073741824")]
    [InlineData("9Ei", "9223372036854775807")]
    [InlineData("123456789012345678901234567890", "9223372036854775807")]
    [InlineData("1e999", "9223372036854775807")]
    [InlineData("0e999", "0")]
    [InlineData("Mi", "0")]
    public void Amounts_are_exact(string text, string value) =>
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), Quantity.Parse(text)!.Value.Value);

    [Theory]
    [InlineData("")]
    [InlineData("512MB")]
    [InlineData("1 Gi")]
    [InlineData("0,5")]
    [InlineData("e")]
    [InlineData("1e")]
    [InlineData("half")]
    public void What_Kubernetes_does_not_take_is_no_quantity(string text) => Assert.Null(Quantity.Parse(text));

    [Theory]
    [InlineData("1024Mi", "1Gi")]
    [InlineData("1536Mi", "1536Mi")]
    [InlineData("0.5Gi", "512Mi")]
    [InlineData("512M", "512M")]
    [InlineData("1500000000", "1500M")]
    [InlineData("100", "100")]
    [InlineData("0", "0")]
    [InlineData("512m", "512m")]
    [InlineData("1.5", "1500m")]
    public void Memory_is_written_in_the_shortest_way(string text, string written) => Assert.Equal(written, Quantity.Parse(text)!.Value.ToBytes());

    [Theory]
    [InlineData("0.5", "500m")]
    [InlineData("500m", "500m")]
    [InlineData("2000m", "2")]
    [InlineData("1.25", "1250m")]
    [InlineData("0.0005", "0.0005")]
    [InlineData("1k", "1000")]
    public void Cores_are_written_in_thousandths_unless_they_are_whole(string text, string written) => Assert.Equal(written, Quantity.Parse(text)!.Value.ToCores());

    [Theory]
    [InlineData("1Gi", "1024Mi", 0)]
    [InlineData("1", "1000m", 0)]
    [InlineData("1G", "1Gi", -1)]
    [InlineData("0.1", "99m", 1)]
    public void Amounts_compare_whatever_their_units(string left, string right, int order) =>
        Assert.Equal(order, Quantity.Parse(left)!.Value.CompareTo(Quantity.Parse(right)!.Value));

    [Theory]
    [InlineData("500", "500")]
    [InlineData("'500m'", "0.5")]
    [InlineData("0x10", "16")]
    [InlineData("0.25", "0.25")]
    [InlineData("true", null)]
    [InlineData("{}", null)]
    [InlineData("null", null)]
    [InlineData("'{{ .Values.cpu }}'", null)]
    public void A_node_is_read_as_the_server_reads_it(string yaml, string? value)
    {
        var node = YamlReader.Read(new Source("t", $"x: {yaml}\n")).Documents[0].Root["x"];
        Assert.Equal(value is null ? null : Quantity.Parse(value), Quantity.Of(node));
    }
}
