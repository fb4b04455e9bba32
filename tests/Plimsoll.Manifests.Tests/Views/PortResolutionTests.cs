using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Views;

public sealed class PortResolutionTests
{
    [Theory]
    [InlineData("8080", "8080", true)]
    [InlineData("\"8080\"", "8080", true)]
    [InlineData("http", "http", false)]
    [InlineData("${PORT}", null, false)]
    [InlineData("", null, false)]
    [InlineData("[80]", null, false)]
    public void A_port_is_asked_for_by_number_or_by_name(string written, string? reference, bool isNumber)
    {
        var port = PortReference.Of(Root($"port: {written}\n")["port"]);
        Assert.Equal(reference, port?.ToString());
        Assert.Equal(isNumber, port?.Number is not null);
    }

    [Theory]
    [InlineData("{port: 80, targetPort: http}", "8080")]
    [InlineData("{port: 80, targetPort: 8080}", "8080")]
    [InlineData("{port: 8080}", "8080")]
    [InlineData("{port: 80, targetPort: \"8080\"}", "8080")]
    [InlineData("{port: 53, targetPort: dns, protocol: UDP}", "5353")]
    [InlineData("{port: 53, targetPort: dns}", null)]
    [InlineData("{port: 80, targetPort: admin}", "9000")]
    [InlineData("{port: 80, targetPort: setup}", null)]
    [InlineData("{port: 80}", null)]
    public void A_port_of_a_Service_leads_to_a_declared_port_of_what_keeps_running(string servicePort, string? number)
    {
        var workload = Assert.IsType<Workload>(ViewOf("""
            apiVersion: v1
            kind: Pod
            spec:
              initContainers:
                - {name: setup, ports: [{name: setup, containerPort: 7000}]}
                - {name: proxy, restartPolicy: Always, ports: [{name: admin, containerPort: 9000}]}
              containers:
                - name: web
                  ports: [{name: http, containerPort: 8080}, {name: dns, containerPort: 5353, protocol: UDP}]
            """));
        var service = Assert.IsType<Service>(ViewOf($"apiVersion: v1\nkind: Service\nspec:\n  ports: [{servicePort}]\n"));
        Assert.Equal(number, service.Ports[0].PortIn(workload.Pod)?.Node["containerPort"].Text);
        Assert.False(workload.Pod.MayHaveMorePorts);
    }

    [Theory]
    [InlineData("{number: 80}", true)]
    [InlineData("{name: http}", true)]
    [InlineData("{number: 81}", false)]
    [InlineData("{name: web}", false)]
    public void A_backend_asks_for_a_port_of_the_Service(string backendPort, bool isThere)
    {
        var service = Assert.IsType<Service>(ViewOf("apiVersion: v1\nkind: Service\nspec:\n  ports: [{port: 80, name: http}]\n"));
        var ingress = Assert.IsType<Ingress>(ViewOf($"apiVersion: networking.k8s.io/v1\nkind: Ingress\nspec:\n  defaultBackend: {{service: {{name: web, port: {backendPort}}}}}\n"));
        Assert.Equal(isThere, service.Ports[0].Answers(ingress.Backends[0].Port!.Value));
    }

    private static Node Root(string yaml) => YamlReader.Read(new Source("t", yaml)).Documents[0].Root;

    private static View? ViewOf(string yaml) => View.Of(new Manifest(Root(yaml)));
}
