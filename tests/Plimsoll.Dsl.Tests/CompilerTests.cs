namespace Plimsoll.Dsl.Tests;

/// <summary>Mistakes that other tools let through, and the compiler does not.</summary>
public sealed class CompilerTests
{
    private const string Beginning = """
        using Plimsoll;
        var http = new Port("http", 8080);
        var auth = new ExistingSecret("auth", ["password"]);
        var config = new ConfigMap("web") { Data = [("PORT", "8080")] };
        var web = new Workload("web") { Image = "web:1", Ports = [http] };
        var svc = web.Service(80, to: http);

        """;

    [Theory]
    [InlineData("new Workload(\"web\") { Ports = [http] }", "CS9035")] // no image
    [InlineData("new Container { Name = \"web\" }", "CS9035")]
    [InlineData("new ScheduledWorkload(\"web\") { Image = \"web:1\", Schedule = \"@daily\" }", "CS9035")] // no restart policy
    [InlineData("new HttpIngress(\"web\")", "CS9035")] // no routes
    [InlineData("new Deployment(\"web\") { Spec = new() { Template = new() } }", "CS9035")] // no selector
    [InlineData("Probe.Http(\"/\", \"http\")", "CS1503")] // the name of a port in place of the port
    [InlineData("web.Service(80, to: \"http\")", "CS1503")]
    [InlineData("web.Service(\"80\", to: http)", "CS1503")]
    [InlineData("new HttpIngress(\"web\") { Routes = [(\"/\", web)] }", "CS0029")] // a workload in place of a Service
    [InlineData("new HttpIngress(\"web\") { Routes = [(\"/\", \"web\")] }", "CS0029")]
    [InlineData("svc.Autoscaler(1, 3, cpuPercent: 80)", "CS1061")] // a Service in place of a workload
    [InlineData("svc.DisruptionBudget(minAvailable: 1)", "CS1061")]
    [InlineData("new ConfigMap(\"web\") { Data = [(\"PORT\", 8080)] }", "CS0029")] // a number in the data of a ConfigMap
    [InlineData("new ConfigMap(\"web\") { Data = new() { [\"PORT\"] = 8080 } }", "CS0029")]
    [InlineData("web with { Env = [(\"PORT\", 8080)] }", "CS0029")]
    [InlineData("web with { Replicas = \"2\" }", "CS0029")]
    [InlineData("web with { Image = null }", "CS8625")]
    [InlineData("web with { EnvFrom = [svc] }", "CS0029")]
    [InlineData("web with { Mounts = [new Claim(\"data\", 10.Gi)] }", "CS0029")] // a claim without a folder
    [InlineData("new Claim(\"data\", 10.GB)", "CS1061")] // no unit of Kubernetes
    [InlineData("new Claim(\"data\", true)", "CS1503")]
    [InlineData("new Container { Name = \"web\", Image = \"web:1\", Cmd = [] }", "CS0117")]
    [InlineData("new Container { Name = \"web\", Image = \"web:1\", ImagePullPolicy = PullPolicy.Allways }", "CS0117")]
    [InlineData("web.Autoscaler(1, 3, cpuPercent: \"80\")", "CS1503")]
    public void The_compiler_refuses_what_cannot_be_meant(string expression, string error) =>
        Assert.Equal([error], new CSharpProgram($"{Beginning}return Use({expression}); int Use(object o) => 0;").Diagnostics.Distinct());

    [Theory]
    [InlineData("web with { Env = [(\"PORT\", $\"{http}\"), (\"PASSWORD\", auth[\"password\"]), (\"ALSO_PORT\", config[\"PORT\"])], EnvFrom = [config, auth] }")]
    [InlineData("web with { PullPolicy = PullPolicy.Always, MoreContainers = [new() { Name = \"x\", Image = \"x:1\", ImagePullPolicy = \"Newer\", Ports = [http] }] }")]
    [InlineData("new ConfigMap { Metadata = \"web\", Data = new() { [\"a\"] = \"b\" }, BinaryData = [] }")]
    [InlineData("new Claim(\"data\", 1.5.Gi) { AccessModes = [\"ReadWriteOnce\"] }.At(\"/data\")")]
    [InlineData("new Resources { Cpu = 500.m, Memory = \"512Mi\", CpuLimit = 1, MemoryLimit = 0.5.Gi }")]
    [InlineData("Probe.Http(\"/\", http) with { PeriodSeconds = 1.Minutes }")]
    [InlineData("new HTTPGetAction { Port = 8080 } == new HTTPGetAction { Port = \"http\" } || new HTTPGetAction { Port = http } is { Port.IsString: true }")]
    [InlineData("new DeploymentStrategy { Type = DeploymentStrategyType.RollingUpdate, RollingUpdate = new() { MaxSurge = 1, MaxUnavailable = \"25%\" } }")]
    [InlineData("web.Patch(\"/spec/minReadySeconds\", 5).Patch(\"/metadata/annotations\", AnyValue.Map((\"a\", \"b\"))).Service(80, http)")]
    [InlineData("new Pod(\"web\") { Spec = new() { Containers = [new() { Name = \"web\", Image = \"web:1\" }] }, Extra = [(\"new\", 1), (\"list\", AnyValue.List(\"a\", 2, true))] }")]
    [InlineData("new CustomObject(\"example.com/v1\", \"Shop\", \"web\") { Spec = AnyValue.Map((\"size\", 3)) }")]
    public void The_compiler_takes_what_is_meant(string expression) =>
        Assert.Empty(new CSharpProgram($"{Beginning}return Use({expression}); int Use(object o) => 0;").Diagnostics);
}
