using BenchmarkDotNet.Attributes;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Rules;
using Plimsoll.Schemas.Checking;

namespace Plimsoll.Benchmarks;

/// <summary>What is done with the walkthrough once it is read.</summary>
[MemoryDiagnoser]
public class JudgingBenchmarks
{
    private readonly ManifestFile _file = YamlReader.Read(new Source("walkthrough", Samples.Walkthrough()));
    private readonly SchemaChecker _checker = new(SchemaSet.Newest);
    private readonly RuleSet _all = RuleSet.OfProfile(RuleCatalogue.All, Profile.Recommended);
    private readonly RuleSet _secrets = RuleSet.Of(RuleCatalogue.All, RuleCatalogue.All.Where(r => r.Family == "secrets"));

    /// <summary>Holding each object against its schema.</summary>
    [Benchmark]
    public int Schemas()
    {
        var problems = 0;
        foreach (var manifest in _file.Manifests)
            problems += _checker.Check(manifest, out _).Count;
        return problems;
    }

    /// <summary>Asking for every Service which pods it selects, the indexes made anew.</summary>
    [Benchmark]
    public int Selectors()
    {
        var bundle = new Bundle("walkthrough", _file.Manifests);
        var selected = 0;
        foreach (var service in bundle.ViewsOf<Service>())
            selected += bundle.Select(service.Selector, service.Manifest).Workloads.Count();
        return selected;
    }

    /// <summary>Looking for credentials alone.</summary>
    [Benchmark]
    public LintResult Secrets() => Run(_secrets);

    /// <summary>Schemas and all recommended rules.</summary>
    [Benchmark]
    public LintResult Everything() => Run(_all);

    private LintResult Run(RuleSet rules)
    {
        InputFile[] files = [new(_file, "walkthrough", IsContext: false)];
        return Linter.Run(files, BundleGrouping.Group(files, []), rules);
    }
}
