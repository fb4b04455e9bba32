using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Analyzers.CSharp;
using Plimsoll.Dsl.Tests;
using Plimsoll.Manifests.Text;
using Plimsoll.Testing;

namespace Plimsoll.Analyzers.Tests;

/// <summary>Constructs are read as they are built: programs are compiled and run, and what they write is held against what the analyzer read.</summary>
public class ConstructDoorsTests
{
    private const string Beginning = """
        using Plimsoll;
        var http = new Port("http", 8080);
        var metrics = new Port("metrics", 9090) { Protocol = Protocol.TCP };
        var auth = new ExistingSecret("auth", ["user", "password"]);
        var config = new ConfigMap("web-config") { Data = [("LOG_LEVEL", "info"), ("PORT", $"{http}")] };
        var web = new Workload("web") { Image = "ghcr.io/acme/web:1.4.2", Ports = [http, metrics], Namespace = "shop" };

        """;

    public static TheoryData<string> Samples => ["samples/mongo-webapp-csharp/mongo-webapp.cs", "tests/Plimsoll.Dsl.Tests/Programs/Shop.cs", "tests/Plimsoll.Dsl.Tests/Programs/Careless.cs"];

    public static TheoryData<string> Parts =>
    [
        "web",
        "web with { Replicas = 3, App = \"shop-web\" }",
        "web with { Selector = [(\"app.kubernetes.io/name\", \"web\")], Labels = [(\"team\", \"shop\")], Annotations = [(\"a\", \"b\")] }",
        "web with { ContainerName = \"main\", PullPolicy = PullPolicy.Always, Command = [\"run\"], Args = [\"-v\", web.Name] }",
        "web with { Env = [(\"A\", \"b\"), (\"USER\", auth[\"user\"]), (\"LEVEL\", config[\"LOG_LEVEL\"]), new() { Name = \"X\", Value = \"y\" }], EnvFrom = [config, auth] }",
        "web with { Env = [], Ports = [], Mounts = [], Labels = [] }",
        "web with { Mounts = [new Claim(\"data\", 10.Gi).At(\"/data\"), new Scratch(\"tmp\").At(\"/tmp\"), new Scratch(\"cache\") { SizeLimit = 1.Gi }.At(\"/cache\"), config.At(\"/etc/web\") with { ReadOnly = true, SubPath = \"a\" }, auth.At(\"/etc/auth\")] }",
        "web with { Mounts = [new Claim(\"data\", \"5Gi\") { StorageClass = \"fast\", AccessModes = [AccessMode.ReadWriteMany] }.At(\"/a\"), new Claim(\"data\", \"5Gi\").At(\"/b\")] }",
        "web with { Mounts = [new Mount(\"/run\", new Volume { Name = \"run\", HostPath = new() { Path = \"/run\" } })] }",
        "web with { Resources = new() { Cpu = 100.m, Memory = 512.Mi, MemoryLimit = 512.Mi } }",
        "web with { Resources = new() { CpuLimit = 2, Memory = null } }",
        "web with { Resources = new() }",
        "web with { Ready = Probe.Http(\"/healthz\", http), Live = Probe.Tcp(metrics) with { PeriodSeconds = 30.Seconds }, Started = Probe.GrpcHealth(http) with { InitialDelaySeconds = 5 } }",
        "web with { Ready = Probe.Run(\"cat\", \"/ready\") }",
        "web with { Security = Security.Restricted }",
        "web with { Security = Security.Restricted with { RunAsUser = 10001, RunAsGroup = 1, FsGroup = 2, ReadOnlyRootFilesystem = true, AddCapabilities = [\"NET_BIND_SERVICE\"] } }",
        "web with { Security = new() { RunAsNonRoot = true } }",
        "web with { Security = new() { AllowPrivilegeEscalation = false } }",
        "web with { ServiceAccount = \"web\", AutomountServiceAccountToken = false, Strategy = new() { Type = DeploymentStrategyType.Recreate } }",
        "web with { InitContainers = [new() { Name = \"init\", Image = \"init:1\" }], MoreContainers = [new() { Name = \"side\", Image = \"side:1\", Ports = [http] }] }",
        "web.Service(80, to: http)",
        "web.Service(443, metrics, name: \"web-metrics\")",
        "web.Autoscaler(2, 5, cpuPercent: 70)",
        "web.DisruptionBudget(minAvailable: \"50%\")",
        "web.DisruptionBudget(maxUnavailable: 1)",
        "new StatefulWorkload(\"mongo\") { Image = \"mongo:8.0\", Replicas = 1, Ports = [http], Mounts = [new Claim(\"data\", 10.Gi).At(\"/data/db\"), new Scratch(\"tmp\").At(\"/tmp\")], Labels = [(\"a\", \"b\")] }",
        "new StatefulWorkload(\"mongo\") { Image = \"mongo:8.0\", ServiceName = \"mongo-service\" }",
        "new StatefulWorkload(\"mongo\") { Image = \"mongo:8.0\" }.Autoscaler(1, 2, 50)",
        "new ScheduledWorkload(\"backup\") { Image = \"backup:1\", Schedule = \"0 3 * * *\", RestartPolicy = RestartPolicy.OnFailure, Deadline = 2.Hours, BackoffLimit = 3, TimeZone = \"Etc/UTC\", ConcurrencyPolicy = ConcurrencyPolicy.Forbid, Mounts = [new Claim(\"data\", 1.Gi).At(\"/data\")] }",
        "new HttpIngress(\"web\") { Routes = [(\"/\", web.Service(80, http))] }",
        "new HttpIngress(\"web\") { Class = \"nginx\", Host = \"shop.example.com\", TlsSecret = \"tls\", Annotations = [(\"a\", \"b\")], Routes = [new(\"/\", web.Service(80, http)) { Port = 80, PathType = PathType.Exact }] }",
        "new HttpIngress(\"web\") { TlsSecret = \"tls\", Routes = [(\"/\", new Service(\"api\") { Spec = new() { Ports = [new() { Port = 81 }] } })] }",
        "new ExternalSecret(\"auth\") { Store = \"vault\", Keys = [(\"user\", \"shop/auth\"), (\"password\", \"shop/auth\", \"password\")] }",
        "new ExternalSecret(\"auth\") { Store = \"vault\", StoreKind = \"ClusterSecretStore\", Refresh = \"1h\", Keys = [new(\"user\", \"shop/auth\")], Namespace = \"shop\", Annotations = [(\"a\", \"b\")] }",
        "auth",
        "web.Patch(\"/spec/minReadySeconds\", 5).Patch(\"/spec/template/spec/containers/web/tty\", true)",
        "web.Patch(\"/spec/template/spec/containers/-\", AnyValue.Map((\"name\", \"more\"), (\"image\", \"more:1\")))",
        "(web with { Mounts = [new Claim(\"data\", 1.Gi).At(\"/data\")] }).Patch(\"/spec/volumeName\", \"disk-1\", kind: \"PersistentVolumeClaim\").Without(\"/metadata/labels\")",
        "web.Service(80, http).Patch(\"/spec/type\", \"LoadBalancer\").Without(\"/spec/ports/0/name\")",
        "web.Service(80, http) with { Metadata = new() { Labels = web.Selector } }",
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_program_is_read_as_it_is_built(string path) => Hold(File.ReadAllText(Repository.PathOf(path)));

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_construct_is_read_as_it_is_built(string expression) => Hold($"{Beginning}var made = {expression};\nreturn Manifest.Write(made);");

    private static void Hold(string program)
    {
        var text = string.Join('\n', program.Split('\n').Select(l => l.StartsWith("#:", StringComparison.Ordinal) ? "" : l))
            .Replace("return Manifest.Write(", "Written.Yaml = Manifest.ToYaml(", StringComparison.Ordinal)
            + "\n\npublic static class Written { public static string Yaml { get; set; } = \"\"; }";
        var project = Project.OfDsl(("program.cs", text));
        Assert.Empty(project.Errors);
        var built = Trees.Of(Run(project.Compilation));
        var read = Read(project.Compilation);
        Assert.All(built, b => Assert.Equal(b.Value, Assert.Contains(b.Key, (IDictionary<string, string>)read)));
    }

    private static string Run(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        Assert.True(compilation.Emit(assembly).Success);
        assembly.Position = 0;
        var context = new AssemblyLoadContext("program", isCollectible: true);
        context.Resolving += (_, name) => AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(a => a.GetName().Name == name.Name);
        var program = context.LoadFromStream(assembly);
        program.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        return (string)program.GetType("Written")!.GetProperty("Yaml")!.GetValue(null)!;
    }

    private static SortedDictionary<string, string> Read(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.Last();
        var operation = (IMethodBodyOperation)compilation.GetSemanticModel(tree).GetOperation((CompilationUnitSyntax)tree.GetRoot())!;
        var block = BlockReader.Read([operation], ModelTypes.Find(compilation)!, compilation.Assembly, CancellationToken.None);
        Assert.Empty(block.Unread);
        var file = new CSharpFile(tree, new Source("program.cs", tree.ToString()) { Language = SourceLanguage.CSharp });
        var trees = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var manifest in file.Read(block).File.Manifests)
            trees[manifest.DisplayName] = Trees.Of(manifest.Root);
        return trees;
    }
}
