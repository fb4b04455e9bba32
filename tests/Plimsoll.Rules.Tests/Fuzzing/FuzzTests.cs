using System.Diagnostics;
using System.Globalization;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Reports;
using Plimsoll.Testing;
using Xunit.Abstractions;

namespace Plimsoll.Rules.Tests.Fuzzing;

/// <summary>Whatever a text is, every part of the house comes to an end with it: reader, schemas, rules, fixes, reports.</summary>
/// <remarks>
/// A few thousand texts a run, always the same ones. <c>PLIMSOLL_FUZZ_SECONDS=600 PLIMSOLL_FUZZ_SEED=7</c> makes it a long run of
/// others; what it finds becomes an example in <c>Crashes.txt</c>.
/// </remarks>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int ShortRun = 1_500;

    // Far more than the slowest text takes on a busy machine, far less than one whose cost grows with the square of its length.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly RuleSet AllRules = Lint.Rules(Profile.All);
    private static readonly IReadOnlyList<IReport> Reports = [.. ReportFormat.All.Select(f => f.Create(new TextReportOptions()))];

    private static readonly IReadOnlyList<string> Seeds =
    [
        .. RuleFolder.All.SelectMany(f => f.BadExamples.Concat(f.GoodExamples)).Select(File.ReadAllText),
        .. Directory.GetFiles(Repository.PathOf("samples"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    public static TheoryData<string> Crashes =>
        [.. File.ReadAllText(Repository.PathOf("tests", "Plimsoll.Rules.Tests", "Fuzzing", "Crashes.txt")).Split("=====\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    [Theory]
    [MemberData(nameof(Crashes))]
    public void What_broke_it_once_does_so_no_more(string text) => Try(text);

    [Fact]
    public void No_text_breaks_it()
    {
        var seconds = NumberOf("PLIMSOLL_FUZZ_SECONDS");
        var mutation = new TextMutation(Seeds, NumberOf("PLIMSOLL_FUZZ_SEED"));
        var watch = Stopwatch.StartNew();
        var slowest = TimeSpan.Zero;
        var count = 0;
        for (; seconds > 0 ? watch.Elapsed.TotalSeconds < seconds : count < ShortRun; count++)
        {
            var text = mutation.Next();
            var before = watch.Elapsed;
            Try(text);
            var took = watch.Elapsed - before;
            if (took > slowest)
                slowest = took;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} texts in {watch.Elapsed.TotalSeconds:0} s, the slowest one in {slowest.TotalMilliseconds:0} ms"));
    }

    private static void Try(string text)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var result = Lint.Run(text, AllRules);
            Assert.True(result.Failures.Count == 0, string.Join("\n\n", result.Failures.Select(f => $"{f.Rule.Name}: {f.Exception}")));
            Report(result);
            Mend(text, result);
        }
        catch (Exception e)
        {
            Assert.Fail($"{e}\n\nthe text was:\n{text.ReplaceLineEndings("\n")}\n\nescaped: {SafeText.Visible(text)}");
        }

        Assert.True(watch.Elapsed < Patience, $"{watch.Elapsed} for {text.Length} characters:\n{text}");
    }

    private static void Report(LintResult result)
    {
        foreach (var report in Reports)
        {
            using var written = new StringWriter();
            report.Write(new LintReport(result, FileCount: 1, Skipped: []), written);
            Assert.DoesNotContain(written.ToString(), c => c is '\u001b' or '\0');
        }
    }

    // A fix leaves a text that reads no worse than it did.
    private static void Mend(string text, LintResult result)
    {
        if (!result.Findings.Any(f => f.Fix is not null))
            return;
        var mended = Lint.Fix(text, AllRules, withUnsafe: true);
        if (mended != text)
            Assert.True(Errors(mended) <= Errors(text), $"the fix broke it:\n{mended}");
    }

    private static int Errors(string text) => YamlReader.Read(new Source("t", text)).Problems.Count(p => p.Kind == ReadProblemKind.Syntax);

    private static int NumberOf(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
