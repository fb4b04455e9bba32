namespace Plimsoll.Analyzers.Tests;

/// <summary>What constructs would write is judged where it is written in C#.</summary>
public class ConstructTests
{
    private const string Rest = """
        Resources = new() { Cpu = 100.m, Memory = 256.Mi, MemoryLimit = 256.Mi }, Security = Security.Restricted with { RunAsUser = 10001, ReadOnlyRootFilesystem = true }, AutomountServiceAccountToken = false
        """;

    [Fact]
    public Task A_wrong_key_of_a_Secret() => HoldAsync("""
        using Plimsoll;
        var auth = new ExistingSecret("mongo", ["username", "password"]);
        var web = new Workload("web") { Image = "ghcr.io/acme/web:1.4.2", Env = [("PASSWORD", auth[[|PLM1012:"passwrd"|]]), ("USER", auth["username"])] };
        return Manifest.Write(auth, web);
        """);

    [Fact]
    public Task A_wrong_key_of_an_external_Secret() => HoldAsync("""
        using Plimsoll;
        var auth = new ExternalSecret("mongo") { Store = "vault", Keys = [("username", "shop/mongo", "user"), ("password", "shop/mongo", "password")] };
        return Manifest.Write(auth, new Workload("web") { Image = "ghcr.io/acme/web:1.4.2", Env = [("PASSWORD", auth[[|PLM1012:"passwrd"|]]), ("USER", auth["username"])] });
        """);

    [Fact]
    public Task A_wrong_key_of_a_ConfigMap() => HoldAsync("""
        using Plimsoll;
        var config = new ConfigMap("web") { Data = [("host", "mongo")] };
        return Manifest.Write(config, new Workload("web") { Image = "ghcr.io/acme/web:1.4.2", Env = [("HOST", config[[|PLM1012:"hots"|]])] });
        """);

    [Fact]
    public Task A_port_out_of_range() => HoldAsync("""
        using Plimsoll;
        var http = new Port("http", [|PLM1039:70000|]);
        return Manifest.Write(new Workload("web") { Image = "ghcr.io/acme/web:1.4.2", Ports = [http] });
        """);

    [Fact]
    public Task A_port_of_a_Service_out_of_range() => HoldAsync("""
        using Plimsoll;
        var http = new Port("http", 8080);
        var web = new Workload("web") { Image = "ghcr.io/acme/web:1.4.2", Ports = [http] };
        return Manifest.Write(web, web.Service([|PLM1039:80000|], to: http));
        """);

    [Fact]
    public Task A_request_above_its_limit() => HoldAsync("""
        using Plimsoll;
        return Manifest.Write(new Workload("web") { Image = "ghcr.io/acme/web:1.4.2", Resources = new() { Cpu = 100.m, Memory = [|PLM1316:2.Gi|], MemoryLimit = 512.Mi } });
        """);

    [Fact]
    public Task A_port_that_the_workload_does_not_have() => HoldAsync("""
        using Plimsoll;
        var http = new Port("http", 8080);
        var admin = new Port("admin", 8081);
        var web = new Workload("web") { Image = "ghcr.io/acme/web:1.4.2", Ports = [http] };
        return Manifest.Write(web, web.Service(80, to: [|PLM1104:admin|]));
        """);

    [Fact]
    public Task What_is_missing_is_told_at_the_name() => HoldAsync($$"""
        using Plimsoll;
        var http = new Port("http", 8080);
        var web = new Workload([|PLM1315:"web"|]) { Image = "ghcr.io/acme/web:1.4.2", Ports = [http], Replicas = 2, {{Rest}} };
        return Manifest.Write(web, web.Service(80, to: http));
        """);

    [Fact]
    public Task A_base_is_not_judged() => HoldAsync("""
        using Plimsoll;
        var start = new Workload("web") { Image = "ghcr.io/acme/web" };
        return Manifest.Write(start with { Image = "ghcr.io/acme/web:1.4.2", Security = Security.Restricted with { RunAsUser = 10001 } });
        """, "PLM1024", "PLM1219");

    [Fact]
    public Task What_only_running_would_tell_is_no_finding() => HoldAsync("""
        using Plimsoll;
        var tag = args.Length > 0 ? args[0] : "latest";
        var http = new Port("http", args.Length);
        var web = new Workload("web") { Image = $"ghcr.io/acme/web:{tag}", Ports = [http], Security = Harden(), Resources = Sizes() };
        if (args.Length > 1)
            web = web with { Ready = Probe.Http("/", http) };
        return Manifest.Write(web, web.Service(80, http), Finish(new Workload("api") { Image = "ghcr.io/acme/api:1.0.0" }));
        static Security Harden() => Security.Restricted;
        static Resources Sizes() => new() { Memory = 1.Gi };
        static Workload Finish(Workload w) => w with { Security = Harden(), Resources = Sizes() };
        """, "PLM1024", "PLM1219", "PLM1302", "PLM1301", "PLM1303", "PLM1315", "PLM1007", "PLM1104");

    [Fact]
    public Task Stages_made_in_a_loop_are_not_each_others_doubles() => HoldAsync("""
        using Plimsoll;
        var http = new Port("http", 8080);
        var web = new Workload("web") { Image = "ghcr.io/acme/web", Ports = [http], Ready = Probe.Http("/healthz", http) };
        foreach (var stage in new[] { "dev", "prod" })
        {
            var w = web with { Image = $"{web.Image}:1.0.0-{stage}", Replicas = stage == "prod" ? 6 : 1, Comment = $"stage {stage}" };
            var service = w.Service(80, to: http);
            Manifest.Write(w, service, new HttpIngress("web") { Host = $"{stage}.example.com", Routes = [("/", service)] });
        }
        """, "PLM1006", "PLM1007", "PLM1024", "PLM1005");

    private static Task HoldAsync(string marked, params string[] silent) => Marks.HoldAsync(Project.OfDsl, marked, silent);
}
