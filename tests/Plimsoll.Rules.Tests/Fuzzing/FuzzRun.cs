using System.Diagnostics;
using System.Globalization;
using Plimsoll.Reports;

namespace Plimsoll.Rules.Tests.Fuzzing;

/// <summary>Hands mutated texts to something that has to come to an end with each of them, soon and without an exception.</summary>
/// <remarks>
/// A run of the tests takes a fixed number of texts, always the same ones. <c>PLIMSOLL_FUZZ_SECONDS=600 PLIMSOLL_FUZZ_SEED=7</c>
/// makes it a long run of others.
/// </remarks>
internal static class FuzzRun
{
    // Far more than the slowest text takes on a busy machine, far less than one whose cost grows with the square of its length.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Tries texts one after the other.</summary>
    /// <param name="seeds">What they are made from.</param>
    /// <param name="shortRun">How many a run of the tests takes.</param>
    /// <param name="attempt">What is done with each of them.</param>
    /// <returns>What was done, for the ledger.</returns>
    public static string Of(IReadOnlyList<string> seeds, int shortRun, Action<string> attempt)
    {
        var seconds = NumberOf("PLIMSOLL_FUZZ_SECONDS");
        var mutation = new TextMutation(seeds, NumberOf("PLIMSOLL_FUZZ_SEED"));
        var watch = Stopwatch.StartNew();
        var slowest = TimeSpan.Zero;
        var count = 0;
        for (; seconds > 0 ? watch.Elapsed.TotalSeconds < seconds : count < shortRun; count++)
        {
            var took = Try(mutation.Next(), attempt);
            if (took > slowest)
                slowest = took;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{count} texts in {watch.Elapsed.TotalSeconds:0} s, the slowest one in {slowest.TotalMilliseconds:0} ms");
    }

    /// <summary>Tries one text and tells how long it took; what goes wrong is told with the text.</summary>
    public static TimeSpan Try(string text, Action<string> attempt)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            attempt(text);
        }
        catch (Exception e)
        {
            Assert.Fail($"{e}\n\nthe text was:\n{text.ReplaceLineEndings("\n")}\n\nescaped: {SafeText.Visible(text)}");
        }

        Assert.True(watch.Elapsed < Patience, $"{watch.Elapsed} for {text.Length} characters:\n{text}");
        return watch.Elapsed;
    }

    private static int NumberOf(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
