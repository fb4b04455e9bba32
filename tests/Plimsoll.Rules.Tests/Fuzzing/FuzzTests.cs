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
/// What breaks it becomes an example in <c>Crashes.txt</c>. See <see cref="FuzzRun"/> for long runs.
/// </remarks>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int ShortRun = 1_500;

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
    public void No_text_breaks_it() => output.WriteLine(FuzzRun.Of(Seeds, ShortRun, Break));

    private static void Try(string text) => FuzzRun.Try(text, Break);

    private static void Break(string text)
    {
        var result = Lint.Run(text, AllRules);
        Assert.True(result.Failures.Count == 0, string.Join("\n\n", result.Failures.Select(f => $"{f.Rule.Name}: {f.Exception}")));
        Report(result);
        Mend(text, result);
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
}
