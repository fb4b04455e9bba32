// The manifests of ../mongo-webapp-fixed: dotnet run mongo-webapp.cs
#:project ../../src/Plimsoll.Dsl/Plimsoll.Dsl.csproj
using Plimsoll;

var http = new Port("http", 3000);
var db = new Port("mongo", 27017);
var auth = new ExternalSecret("mongo-secret")
{
    Store = "vault", StoreKind = "ClusterSecretStore", Refresh = 1.Hours,
    Keys = [("mongo-user", "shop/mongo", "user"), ("mongo-password", "shop/mongo", "password")],
};
var mongo = new StatefulWorkload("mongo")
{
    ServiceName = "mongo-service", ContainerName = "mongodb", Image = "mongo:8.0", Replicas = 1,
    Ports = [db],
    Env = [("MONGO_INITDB_ROOT_USERNAME", auth["mongo-user"]), ("MONGO_INITDB_ROOT_PASSWORD", auth["mongo-password"])],
    Mounts = [new Claim("data", 10.Gi).At("/data/db")],
    Ready = Probe.Tcp(db),
    Resources = new() { Cpu = 250.m, Memory = 1.Gi, MemoryLimit = 1.Gi },
    Security = Security.Restricted with { RunAsUser = 999, RunAsGroup = 999, FsGroup = 999 },
    AutomountServiceAccountToken = false,
};
var config = new ConfigMap("mongo-config") { Data = [("mongo-host", mongo.Host), ("mongo-port", $"{db}")] };
var web = new Workload("webapp-deployment")
{
    App = "webapp", Image = "ghcr.io/example/webapp:1.4.2", Replicas = 2,
    Ports = [http],
    Env = [("DB_HOST", config["mongo-host"]), ("DB_PORT", config["mongo-port"]),
        ("USER_NAME", auth["mongo-user"]), ("USER_PWD", auth["mongo-password"]),
        ("DB_URL", "mongodb://$(USER_NAME):$(USER_PWD)@$(DB_HOST):$(DB_PORT)")],
    Ready = Probe.Http("/healthz", http),
    Resources = new() { Cpu = 100.m, Memory = 256.Mi, MemoryLimit = 256.Mi },
    Security = Security.Restricted with { RunAsUser = 10001, ReadOnlyRootFilesystem = true },
    AutomountServiceAccountToken = false,
};
return Manifest.Write(config, auth, mongo, web, web.Service(80, to: http, name: "webapp-service"));
