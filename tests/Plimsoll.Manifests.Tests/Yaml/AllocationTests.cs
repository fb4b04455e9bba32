using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Testing;

namespace Plimsoll.Manifests.Tests.Yaml;

/// <summary>What reading costs in memory is counted, not timed.</summary>
public sealed class AllocationTests
{
    // A node is 32 bytes; the rest is for trees, objects and lists.
    private const int MostPerNode = 56;

    [Fact]
    public void Reading_makes_little_more_than_the_nodes()
    {
        var text = File.ReadAllText(Repository.PathOf("samples", "mongo-webapp", "webapp.yaml"));
        var source = new Source("t", string.Concat(Enumerable.Repeat(text + "\n---\n", 100)));
        YamlReader.Read(source);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = YamlReader.Read(source);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        var nodes = file.Documents.Sum(d => d.Count);
        Assert.True(allocated / nodes <= MostPerNode, $"{allocated / nodes} bytes for each of {nodes} nodes");
    }

    [Fact]
    public void A_question_about_what_is_missing_makes_nothing()
    {
        var root = YamlReader.Read(new Source("t", "spec:\n  a: 1\n")).Documents[0].Root;
        var absent = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            absent += root["spec"]["replicas"].IsAbsent ? 1 : 0;
        Assert.Equal(1_000, absent);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000);
    }
}
