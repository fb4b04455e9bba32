using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Reports;
using Plimsoll.Rules;
using Plimsoll.Schemas.Checking;

namespace Plimsoll.Yardstick;

/// <summary>Where the time of a run goes, phase by phase, on one thread up to the rules.</summary>
internal static class Phases
{
    public static int Run(string folder)
    {
        var clock = Stopwatch.StartNew();
        void Tell(string phase)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{phase,-24}{clock.Elapsed.TotalMilliseconds,9:0.0} ms {GC.GetAllocatedBytesForCurrentThread() / 1_048_576,6} MiB so far, {GC.CollectionCount(0)} collections"));
            clock.Restart();
        }

        var paths = ManifestTexts.PathsBelow(folder).ToList();
        Tell("walk");
        var sources = paths.ConvertAll(Read);
        Tell("read");
        var files = sources.ConvertAll(s => new InputFile(YamlReader.Read(s), folder, IsContext: false));
        Tell("parse");
        var bundles = BundleGrouping.Group(files, []);
        Tell("group");
        var checker = new SchemaChecker(SchemaSet.Newest);
        foreach (var manifest in bundles.SelectMany(b => b.Manifests))
            checker.Check(manifest, out _);
        Tell("check against schemas");
        var result = Linter.Run(files, bundles, RuleSet.OfProfile(RuleCatalogue.All, Profile.Recommended));
        Tell("check again and rules");
        new TextReport(new TextReportOptions()).Write(new LintReport(result, files.Count, []), TextWriter.Null);
        Tell("report");
        return 0;
    }

    // As the tool does: one text after the other in a block.
    private static Source Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var block = TextBlock.WithRoomFor(bytes.Length);
        return block.Keep(path, Encoding.UTF8.GetChars(bytes, block.Room));
    }
}
