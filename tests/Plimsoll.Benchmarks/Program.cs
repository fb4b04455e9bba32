using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// dotnet run -c Release --project tests/Plimsoll.Benchmarks -- --filter '*'   (--job dry: each once)
// In this process: a project of its own would be built with all it needs into one folder, where the assemblies for two frameworks collide.
var inProcess = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsMutator();
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).AddJob(inProcess));
return summaries.All(s => !s.HasCriticalValidationErrors && s.Reports.All(r => r.Success)) ? 0 : 1;
