#:package Plimsoll.Dsl.Lint@0.1.0
using Plimsoll;
var http = new Port("http", 8080);
var web = new Workload("web")
{
    Image = "ghcr.io/acme/web",
    Ports = [http],
    Resources = new() { Memory = 2.Gi, MemoryLimit = 512.Mi },
};
var service = web.Service(80, to: http) with { Metadata = "web" };
return Manifest.Write(
    web,
    service,
    new Service("api") { Spec = new() { Selector = [("app", "wbe")], Ports = [new() { Port = 80, TargetPort = "http" }] } },
    web.DisruptionBudget(minAvailable: 1));
