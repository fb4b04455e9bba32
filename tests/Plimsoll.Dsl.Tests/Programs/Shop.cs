#:package Plimsoll.Dsl@0.1.0
using Plimsoll;
var (http, db) = (new Port("http", 8080), new Port("mongo", 27017));
var auth = new ExistingSecret("mongo", ["username", "password"]);
var config = new ConfigMap("web") { Data = [("LOG_LEVEL", "info"), ("PORT", $"{http}")] };
var mongo = new StatefulWorkload("mongo")
{
    Image = "mongo:8.0",
    Ports = [db],
    Env = [("MONGO_INITDB_ROOT_USERNAME", auth["username"]), ("MONGO_INITDB_ROOT_PASSWORD", auth["password"])],
    Mounts = [new Claim("data", 10.Gi).At("/data/db")],
};
var web = new Workload("web")
{
    Image = "ghcr.io/acme/web:1.4.2",
    Replicas = 2,
    Ports = [http],
    EnvFrom = [config],
    Env = [("MONGO_HOST", mongo.Host), ("MONGO_PASSWORD", auth["password"])],
    Resources = new() { Cpu = 100.m, Memory = 512.Mi, MemoryLimit = 512.Mi },
    Ready = Probe.Http("/healthz", http),
    Security = Security.Restricted,
};
var svc = web.Service(80, to: http);
return Manifest.Write(config, mongo, web, svc, new HttpIngress("web") { Class = "nginx", Host = "shop.example.com", TlsSecret = "shop-tls", Routes = [("/", svc)] });
