using System.Globalization;

namespace Plimsoll.Analyzers.Tests;

/// <summary>Code as operators have it, in pieces that methods pass to each other: what they leave to each other is nobody's mistake.</summary>
public class OperatorTests
{
    private static string With(string members) => $$"""
        using k8s.Models;
        System.Console.WriteLine();

        record Wishes(string Image, int Port, bool IsTrusted, V1ResourceRequirements? Resources, IList<string> Args);

        static class Builder
        {
        {{members}}
        }
        """;

    public static TheoryData<string> Members =>
    [
        """
            static IList<V1Container> InitContainers(Wishes wishes, string home)
            {
                var container = new V1Container
                {
                    Name = $"{wishes.Image}-init",
                    Image = wishes.Image ?? "busybox:1.37",
                    Command = new List<string> { "sh", "-c", $"cp /files {home}" },
                    VolumeMounts = new List<V1VolumeMount> { new() { MountPath = "/nfs", Name = "nfs" }, new() { MountPath = home, Name = "home" } },
                    Resources = new V1ResourceRequirements { Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("25m"), ["memory"] = new("100Mi") } },
                };
                return new List<V1Container> { container };
            }
        """,
        """
            static V1PodSpec PodSpec(Wishes wishes, V1Container container) => new()
            {
                Containers = new List<V1Container> { container },
                SecurityContext = new V1PodSecurityContext { RunAsNonRoot = true, RunAsUser = 1000, FsGroup = 1000 },
                Volumes = [new() { Name = "cache", EmptyDir = new() }],
                RestartPolicy = "OnFailure",
                TerminationGracePeriodSeconds = 60,
            };
        """,
        """
            static V1PodTemplateSpec Template(Wishes wishes)
            {
                var resources = wishes.Resources is not null
                    ? new V1ResourceRequirements { Requests = wishes.Resources.Requests, Limits = wishes.Resources.Limits }
                    : new V1ResourceRequirements { Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("100m") } };
                var mounts = new List<V1VolumeMount> { new() { Name = "cache", MountPath = "/cache" } };
                if (wishes.IsTrusted)
                    mounts.Add(new() { Name = "auth", MountPath = "/auth", ReadOnlyProperty = true });
                return new() { Spec = new() { RestartPolicy = "Never", Containers = [new() { Name = "main", Image = wishes.Image, Resources = resources, VolumeMounts = mounts, Args = wishes.Args }] } };
            }
        """,
        """
            static List<V1EnvVar> Env(Wishes wishes)
            {
                var env = new List<V1EnvVar> { new() { Name = "MODE", Value = "fast" }, new() { Name = "URL", Value = "http://$(HOST):$(PORT)/" } };
                foreach (var arg in wishes.Args)
                    env.Add(new V1EnvVar { Name = "ARG", Value = arg });
                env.Add(new V1EnvVar { Name = "PASSWORD", ValueFrom = new() { SecretKeyRef = new() { Name = "auth", Key = "password" } } });
                return env;
            }
        """,
        """
            static V1Probe Live(Wishes wishes) => new() { TcpSocket = new() { Port = wishes.Port }, InitialDelaySeconds = 60, PeriodSeconds = 30, FailureThreshold = 3 };

            static V1Probe Ready => new() { HttpGet = new() { Path = "/ready", Port = "http" }, PeriodSeconds = 5 };

            static V1SecurityContext Context => new() { AllowPrivilegeEscalation = false, ReadOnlyRootFilesystem = true };

            static V1SecurityContext Full(bool trusted) => new() { Privileged = trusted, RunAsNonRoot = !trusted, Capabilities = new() { Drop = ["ALL"] } };
        """,
        """
            static V1ServicePort Port(Wishes wishes) => new() { Name = "http", Port = 80, TargetPort = wishes.Port };

            static V1ServiceSpec Spec(Wishes wishes, IDictionary<string, string> labels) => new() { Selector = labels, Ports = [Port(wishes)] };

            static V1DeploymentSpec Deployment(Wishes wishes, V1PodTemplateSpec template) => new() { Template = template, Replicas = wishes.Port };

            static V1JobSpec Job(V1PodTemplateSpec template) => new() { Template = template, BackoffLimit = 0 };

            static V1CronJobSpec Cron(V1JobSpec job) => new() { Schedule = "0 3 * * *", JobTemplate = new() { Spec = job } };

            static V1IngressSpec Ingress(Wishes wishes) => new() { Rules = [new() { Host = wishes.Image }] };

            static V1PersistentVolumeClaimSpec Claim() => new() { AccessModes = ["ReadWriteOnce"] };

            static V2HorizontalPodAutoscalerSpec Autoscaler(string name) => new() { MaxReplicas = 5, ScaleTargetRef = new() { Kind = "Deployment", Name = name, ApiVersion = "apps/v1" } };

            static V1Volume Home(string name) => new() { Name = name, PersistentVolumeClaim = new() { ClaimName = name } };
        """,
        """
            static void Harden(V1PodSpec pod)
            {
                pod.SecurityContext = new V1PodSecurityContext();
                foreach (var container in pod.Containers)
                    container.SecurityContext ??= new V1SecurityContext { ReadOnlyRootFilesystem = true };
                pod.Containers.Add(new V1Container { Name = "side", Image = "side:1.0", Ports = [new() { ContainerPort = 8080 }] });
            }
        """,
    ];

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Nothing_is_said_about_pieces_that_others_complete(string members)
    {
        var project = Project.OfClient(("program.cs", With(members)));
        await HoldSilentAsync(project);
    }

    [Fact]
    public async Task Nothing_is_said_about_constructs_that_others_complete()
    {
        var project = Project.OfDsl(("program.cs", """
            using Plimsoll;

            var http = new Port("http", 8080);
            var shop = Standard("shop", "ghcr.io/acme/shop:1.0.0", http);
            var parts = new List<IWritable> { shop, shop.Service(80, http) };
            foreach (var name in args)
            {
                var one = Standard(name, $"ghcr.io/acme/{name}:1.0.0", http) with { Env = [("NAME", name), ("HOST", shop.Name)] };
                parts.Add(one);
                parts.Add(new HttpIngress(name) { Routes = [("/", one.Service(80, http))], Host = $"{name}.acme-store.net", Class = "nginx", TlsSecret = "tls" });
            }

            if (args.Length > 3)
                parts.Add(shop.DisruptionBudget(maxUnavailable: 1));
            return Manifest.Write([.. parts]);

            static Workload Standard(string name, string image, Port port) => new(name)
            {
                Image = image, Replicas = 2, Ports = [port], Ready = Probe.Http("/healthz", port),
                Resources = new() { Cpu = 100.m, Memory = 256.Mi, MemoryLimit = 256.Mi },
                Security = Security.Restricted with { RunAsUser = 10001, ReadOnlyRootFilesystem = true },
                AutomountServiceAccountToken = false,
            };
            """));
        await HoldSilentAsync(project);
    }

    [Fact]
    public async Task Stages_of_one_application_are_no_doubles()
    {
        var project = Project.OfDsl(("program.cs", """
            using Plimsoll;

            var http = new Port("http", 8080);
            var web = new Workload("web")
            {
                Image = "ghcr.io/acme/web:1.4.2", Replicas = 2, Ports = [http], Ready = Probe.Http("/healthz", http),
                Resources = new() { Cpu = 100.m, Memory = 256.Mi, MemoryLimit = 256.Mi },
                Security = Security.Restricted with { RunAsUser = 10001, ReadOnlyRootFilesystem = true },
                AutomountServiceAccountToken = false,
            };
            var dev = web with { Image = "ghcr.io/acme/web:1.5.0-rc1" };
            var prod = web with { Replicas = 6 };
            return args is ["prod"] ? Manifest.Write(prod, prod.Service(80, http)) : Manifest.Write(dev, dev.Service(80, http));
            """));
        await HoldSilentAsync(project);
    }

    private static async Task HoldSilentAsync(Project project)
    {
        Assert.Empty(project.Errors);
        Assert.Empty((await project.AnalyzeAsync()).Select(d => $"{d.Id} {d.GetMessage(CultureInfo.InvariantCulture)}"));
    }
}
