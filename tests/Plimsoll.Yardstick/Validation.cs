using System.Diagnostics;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Schemas.Catalogue;
using Plimsoll.Schemas.Checking;

namespace Plimsoll.Yardstick;

/// <summary>What holding objects against their schemas adds to reading them, on one thread, and what opening the catalogue costs.</summary>
internal static class Validation
{
    private const int Rounds = 15;

    public static int Run(string folder)
    {
        var opened = Stopwatch.StartNew();
        var found = ApiCatalogue.Kubernetes.KnownVersions;
        Console.WriteLine($"opening the catalogue of {found}: {opened.Elapsed.TotalMilliseconds:0.000} ms");

        var texts = ManifestTexts.Of(folder).ToList();
        var reading = new double[Rounds];
        var checking = new double[Rounds];
        var objects = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var manifests = texts.SelectMany(t => YamlReader.Read(new Source(t.Path, t.Text)).Manifests).ToList();
            reading[round] = clock.Elapsed.TotalMilliseconds;
            clock.Restart();
            var checker = new SchemaChecker(SchemaSet.Newest);
            foreach (var manifest in manifests)
                checker.Check(manifest, out _);
            checking[round] = clock.Elapsed.TotalMilliseconds;
            objects = manifests.Count;
        }

        Console.WriteLine($"first round:  reading {reading[0]:0.0} ms, checking {objects} objects {checking[0]:0.0} ms, ratio {checking[0] / reading[0]:0.000}");
        Array.Sort(reading);
        Array.Sort(checking);
        var (read, check) = (reading[Rounds / 2], checking[Rounds / 2]);
        Console.WriteLine($"median of {Rounds}: reading {read:0.0} ms, checking {check:0.0} ms, ratio {check / read:0.000}");
        return 0;
    }
}
