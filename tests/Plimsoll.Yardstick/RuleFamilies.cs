using System.Diagnostics;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Rules;
using Plimsoll.Schemas.Checking;

namespace Plimsoll.Yardstick;

/// <summary>What each family of rules costs, or each rule of one family, in processor time, as a share of reading the same files, and of parsing them with YamlDotNet.</summary>
internal static class RuleFamilies
{
    private const int Rounds = 9;

    public static int Run(string folder, string? only = null)
    {
        var texts = ManifestTexts.Of(folder).ToList();
        var files = Read(texts);
        WarmUp(files);
        var reading = Median(() => Time(() => Read(texts)));
        var nothing = Median(() => Time(() => Judge(files, RuleSet.Of(RuleCatalogue.All, []))));
        var parsing = Median(() => Time(() => texts.ConvertAll(t => Parsing.CountEvents(t.Text))));
        Console.WriteLine($"reading {files.Count} files: {reading:0.0} ms, parsing them with YamlDotNet {parsing:0.0} ms; grouping and schemas: {nothing / reading:0.00} and {nothing / parsing:0.00} of it");

        var sum = 0.0;
        var rules = RuleCatalogue.All.Where(r => r.Profile == Profile.Recommended && (only is null || r.Family == only)).ToList();
        var families = rules.GroupBy(r => only is null ? r.Family : r.Name, StringComparer.Ordinal);
        foreach (var family in families.Select(f => (Name: f.Key, Rules: f.ToList(), Cost: CostOf(files, f))).OrderByDescending(f => f.Cost))
        {
            sum += Math.Max(0, family.Cost);
            Print(family.Name, family.Rules.Count, family.Cost);
        }

        Print("all alone", rules.Count, sum);
        Print("together", rules.Count, CostOf(files, rules));
        return 0;

        void Print(string name, int count, double cost) =>
            Console.WriteLine($"{name,-14} {count,4} rules {cost / reading,7:0.000} {cost / parsing,7:0.000}");
    }

    // What is measured first would pay for compiling what all of them need.
    private static void WarmUp(List<InputFile> files)
    {
        for (var round = 0; round < Rounds; round++)
            Judge(files, RuleSet.OfProfile(RuleCatalogue.All, Profile.All));
    }

    private static LintResult Judge(List<InputFile> files, RuleSet rules) =>
        Linter.Run(files, BundleGrouping.Group(files, []), rules, SchemaSet.Newest);

    private static List<InputFile> Read(List<(string Path, string Text)> texts) =>
        texts.ConvertAll(t => new InputFile(YamlReader.Read(new Source(t.Path, t.Text)), "", IsContext: false));

    // Each round is held against one without rules just before it, so that a machine with other work to do spoils neither.
    private static double CostOf(List<InputFile> files, IEnumerable<RuleDescriptor> rules)
    {
        var set = RuleSet.Of(RuleCatalogue.All, rules);
        var none = RuleSet.Of(RuleCatalogue.All, []);
        return Median(() => Time(() => Judge(files, set)) - Time(() => Judge(files, none)));
    }

    private static double Median(Func<double> measure)
    {
        var costs = Enumerable.Range(0, Rounds).Select(_ => measure()).Order().ToList();
        return costs[Rounds / 2];
    }

    // Processor time of all threads, in milliseconds.
    private static double Time<T>(Func<T> work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }
}
