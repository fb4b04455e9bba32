using BenchmarkDotNet.Attributes;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using YamlDotNet.Core;

namespace Plimsoll.Benchmarks;

/// <summary>Reading the walkthrough beside merely parsing it with YamlDotNet.</summary>
[MemoryDiagnoser]
public class ReaderBenchmarks
{
    private readonly string _text = Samples.Walkthrough();

    /// <summary>YamlDotNet's events, and nothing done with them.</summary>
    [Benchmark(Baseline = true)]
    public int YamlDotNet()
    {
        var parser = new Parser(new StringReader(_text));
        var events = 0;
        while (parser.MoveNext())
            events++;
        return events;
    }

    /// <summary>Trees and objects with their places.</summary>
    [Benchmark]
    public ManifestFile Plimsoll() => YamlReader.Read(new Source("walkthrough", _text));
}
