using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Views;

public sealed class IngressTests
{
    [Theory]
    [InlineData("shop.org", "shop.org", true)]
    [InlineData("shop.org", "SHOP.org", true)]
    [InlineData("*.shop.org", "www.shop.org", true)]
    [InlineData("*.shop.org", "WWW.Shop.org", true)]
    [InlineData("*.shop.org", "*.shop.org", true)]
    [InlineData("*.shop.org", "shop.org", false)]
    [InlineData("*.shop.org", "a.b.shop.org", false)]
    [InlineData("*.shop.org", "www.workshop.org", false)]
    [InlineData("*.org", "*.shop.org", false)]
    [InlineData("www.shop.org", "*.shop.org", false)]
    public void A_wildcard_covers_one_part_of_a_host(string pattern, string host, bool isCovered) =>
        Assert.Equal(isCovered, IngressTls.CoversHost(pattern, host));

    [Theory]
    [InlineData("hosts: [shop.org]", "shop.org", true)]
    [InlineData("hosts: [shop.org]", "api.org", false)]
    [InlineData("hosts: [shop.org, \"{{ host }}\"]", "api.org", null)]
    [InlineData("secretName: all", "api.org", null)]
    [InlineData("hosts: []", "api.org", null)]
    public void An_entry_without_hosts_may_be_for_any(string tls, string host, bool? isCovered) =>
        Assert.Equal(isCovered, Read($"  tls: [{{{tls}}}]\n").Tls[0].Covers(host));

    [Theory]
    [InlineData("", "", null)]
    [InlineData("ingressClassName: nginx", "", "nginx")]
    [InlineData("", "kubernetes.io/ingress.class: edge", "edge")]
    [InlineData("ingressClassName: nginx", "kubernetes.io/ingress.class: edge", "edge")]
    public void The_class_is_named_by_annotation_or_field(string field, string annotation, string? name) =>
        Assert.Equal(name, Read($"  {field}\n", annotation).Class.Text);

    [Fact]
    public void Routes_know_host_path_and_how_it_is_compared()
    {
        var ingress = Read("""
              rules:
                - host: Shop.org
                  http: {paths: [{path: /cart, pathType: Exact, backend: {service: {name: cart, port: {number: 80}}}}, {pathType: Prefix}]}
                - http: {paths: [{backend: {serviceName: old, servicePort: "8080"}}]}
            """);
        Assert.Equal(["shop.org/cart Exact", "shop.org/ Prefix", "*/ ImplementationSpecific"], ingress.Routes.Select(r => $"{r} {r.PathType}"));
        Assert.Equal(["cart 80", "old 8080"], ingress.Backends.Select(b => $"{b.ServiceName.Text} {b.Port}"));
    }

    private static Ingress Read(string spec, string annotation = "")
    {
        var yaml = $"apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: shop\n  annotations: {{{annotation}}}\nspec:\n{spec}\n";
        return Assert.IsType<Ingress>(View.Of(new Manifest(YamlReader.Read(new Source("t", yaml)).Documents[0].Root)));
    }
}
