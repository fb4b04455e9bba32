using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/Plimsoll.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
