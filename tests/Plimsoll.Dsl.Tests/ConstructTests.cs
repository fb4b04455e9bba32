using Plimsoll.Engine.Rules;
using Plimsoll.Testing;

namespace Plimsoll.Dsl.Tests;

/// <summary>What constructs stand for.</summary>
public sealed class ConstructTests
{
    private static readonly Port Http = new("http", 8080);
    private static readonly Workload Web = new("web") { Image = "web:1", Ports = [Http], Namespace = "shop" };

    [Fact]
    public void The_smallest_workload_has_its_identity_and_nothing_else() => Assert.Equal(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          labels:
            app: web
          namespace: shop
        spec:
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
              - name: web
                image: web:1
                ports:
                - name: http
                  containerPort: 8080

        """,
        Manifest.ToYaml(Web));

    [Fact]
    public void A_claim_of_a_workload_is_an_object_and_a_volume()
    {
        var trees = Trees.Of(Manifest.ToYaml(Web with { Mounts = [new Claim("data", 1.Gi).At("/data"), new Scratch("tmp").At("/tmp"), new ConfigMap("c").At("/etc/c") with { ReadOnly = true }] }));
        Assert.Equal(["Deployment 'web'", "PersistentVolumeClaim 'data'"], trees.Keys);
        Assert.Contains("\"claimName\": String data", trees["Deployment 'web'"], StringComparison.Ordinal);
        Assert.Contains("\"emptyDir\": Mapping", trees["Deployment 'web'"], StringComparison.Ordinal);
        Assert.Contains("\"configMap\": Mapping", trees["Deployment 'web'"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_scheduled_workload_is_a_CronJob()
    {
        var job = new ScheduledWorkload("backup") { Image = "backup:1", Schedule = "0 3 * * *", RestartPolicy = RestartPolicy.OnFailure, Deadline = 2.Hours };
        var tree = Trees.Of(Manifest.ToYaml(job))["CronJob 'backup'"];
        Assert.Contains("\"activeDeadlineSeconds\": Integer 7200", tree, StringComparison.Ordinal);
        Assert.Contains("\"restartPolicy\": String OnFailure", tree, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => job with { Schedule = "0 25 * * *" });
    }

    [Fact]
    public void What_belongs_to_a_workload_follows_its_name_namespace_and_labels()
    {
        var web = Web with { Selector = [("app.kubernetes.io/name", "web"), ("app.kubernetes.io/part-of", "shop")] };
        var trees = Trees.Of(Manifest.ToYaml(web.Service(80, Http), web.Autoscaler(2, 5, cpuPercent: 70), web.DisruptionBudget(minAvailable: "50%")));
        Assert.Equal(["HorizontalPodAutoscaler 'web'", "PodDisruptionBudget 'web'", "Service 'web'"], trees.Keys);
        Assert.All(trees.Values, t => Assert.Contains("\"namespace\": String shop", t, StringComparison.Ordinal));
        Assert.Contains("\"app.kubernetes.io/part-of\": String shop", trees["Service 'web'"], StringComparison.Ordinal);
        Assert.Contains("\"minAvailable\": String 50%", trees["PodDisruptionBudget 'web'"], StringComparison.Ordinal);
    }

    [Fact]
    public void References_that_lead_nowhere_are_refused_where_they_are_written()
    {
        Assert.Equal("the Secret 'auth' has no key 'passwrd'; write 'password'", Assert.Throws<KeyNotFoundException>(() => new ExistingSecret("auth", ["user", "password"])["passwrd"]).Message);
        Assert.Equal("ConfigMap 'c' has no key 'b'; it has 'a'", Assert.Throws<KeyNotFoundException>(() => new ConfigMap("c") { Data = [("a", "1")] }["b"]).Message);
        Assert.Throws<ArgumentException>(() => Web.Service(80, new Port("other", 81)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Port("http", 70000));
        Assert.Throws<ArgumentOutOfRangeException>(() => Web.Service(70000, Http));
        Assert.Throws<FormatException>(() => Web with { Name = "Web_App" });
        Assert.Throws<FormatException>(() => new Port("this-name-is-too-long", 80));
        Assert.Throws<FormatException>(() => new Workload("Web_App") { Image = "web:1" });
    }

    [Fact]
    public void Two_mounts_of_one_volume_are_one_volume_and_two_of_one_name_are_a_mistake()
    {
        var data = new Claim("data", 1.Gi);
        Assert.Single(Manifest.ToYaml(Web with { Mounts = [data.At("/a"), data.At("/b")] }).Split('\n'), l => l.Contains("claimName", StringComparison.Ordinal));
        Assert.Throws<InvalidOperationException>(() => Manifest.ToYaml(Web with { Mounts = [data.At("/a"), new Scratch("data").At("/b")] }));
    }

    [Fact]
    public void A_route_finds_the_port_of_its_Service()
    {
        var service = Web.Service(80, Http);
        Assert.Contains("number: 80", Manifest.ToYaml(new HttpIngress("web") { Routes = [("/", service)] }), StringComparison.Ordinal);
        var two = service with { Spec = service.Spec! with { Ports = [new() { Port = 80 }, new() { Port = 81 }] } };
        Assert.Throws<InvalidOperationException>(() => Manifest.ToYaml(new HttpIngress("web") { Routes = [("/", two)] }));
        Assert.Contains("number: 81", Manifest.ToYaml(new HttpIngress("web") { Routes = [new("/", two) { Port = 81 }] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Constructs_are_equal_when_their_values_are_and_know_their_lines()
    {
        var one = new Workload("web") { Image = "web:1" };
        var two = new Workload("web") { Image = "web:1" };
        Assert.Equal(one, two);
        Assert.NotEqual(one.Origin, two.Origin);
        Assert.Equal(one.Origin, ((IWritable)one).Objects.Single().Origin);
        Assert.NotEqual(one, one with { Replicas = 2 });
    }

    [Fact]
    public void A_well_run_application_is_silent_under_all_rules()
    {
        var web = new Workload("web")
        {
            Image = "ghcr.io/acme/web:1.4.2",
            Replicas = 2,
            Ports = [Http],
            Ready = Probe.Http("/healthz", Http),
            Resources = new() { Cpu = 100.m, Memory = 256.Mi, MemoryLimit = 256.Mi },
            Security = Security.Restricted with { RunAsUser = 10001, ReadOnlyRootFilesystem = true },
            AutomountServiceAccountToken = false,
        };
        var service = web.Service(80, Http);
        var ingress = new HttpIngress("web") { Class = "nginx", Host = "shop.acme-store.net", TlsSecret = "shop-tls", Routes = [("/", service)] };
        Assert.Empty(Lint.Run(Manifest.ToYaml(web, service, ingress), Lint.Rules(Profile.Recommended)).Findings);
    }
}
