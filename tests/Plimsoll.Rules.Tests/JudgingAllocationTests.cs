using Plimsoll.Engine.Rules;
using Plimsoll.Testing;

namespace Plimsoll.Rules.Tests;

/// <summary>What judging costs in memory is counted, not timed.</summary>
public sealed class JudgingAllocationTests
{
    // With its part of what is made once for a run: the block of nodes, the indexes.
    private const int MostPerObject = 17_000;

    [Fact]
    public void Judging_an_object_that_is_right_makes_little()
    {
        // So few that one thread judges them all.
        var texts = Directory.GetFiles(Repository.PathOf("samples", "mongo-webapp-fixed"), "*.yaml").Select(f => (Path.GetFileName(f), File.ReadAllText(f))).ToList();
        var rules = Lint.Rules(Profile.Recommended);
        Lint.Run(texts, rules);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Lint.Run(texts, rules);
        var perObject = (GC.GetAllocatedBytesForCurrentThread() - before) / result.ObjectCount;

        Assert.Empty(result.Findings);
        Assert.True(perObject <= MostPerObject, $"{perObject} bytes for each of {result.ObjectCount} objects");
    }
}
