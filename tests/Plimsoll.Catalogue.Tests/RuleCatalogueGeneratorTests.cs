using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Engine.Rules;
using Plimsoll.Testing;

namespace Plimsoll.Catalogue.Tests;

public sealed class RuleCatalogueGeneratorTests
{
    private const string Rule = """
        using System.Collections.Generic;
        using Plimsoll.Engine.Rules;
        using Plimsoll.Manifests;
        namespace Example;
        [Rule("second-rule", 2, Severity.Warning, Profile.Strict, Fix = FixAvailability.Unsafe)]
        public sealed class SecondRule : Rule<Manifest>
        {
            [Option("How many are \"enough\".")]
            public int MinimumReplicas { get; set; } = 2;
            [Option("Which to leave alone.")]
            public IReadOnlyList<string> Allowed { get; set; } = [];
            public override void Check(Manifest subject, RuleContext context) { }
        }
        """;

    private const string OtherRule = """
        using Plimsoll.Engine.Rules;
        using Plimsoll.Manifests;
        namespace Example;
        [Rule("first-rule", 1, Severity.Error, Profile.Recommended)]
        public sealed class FirstRule : RuleOfSort
        {
            public override void Check(Manifest subject, RuleContext context) { }
        }
        public abstract class RuleOfSort : Rule<Manifest>
        {
            [Option("Whether to be strict.")]
            public bool IsStrict { get; set; }
        }
        """;

    [Fact]
    public void The_table_is_written_in_the_order_of_names()
    {
        var (text, diagnostics) = Generate(
            [("/r/family/second-rule/SecondRule.cs", Rule), ("/r/other/first-rule/FirstRule.cs", OtherRule)],
            [
                ("/r/family/second-rule/README.md", "# second-rule (PLM2)\n\nOne sentence\non two lines.\n\n## Why\n"),
                ("/r/other/first-rule/README.md", "# first-rule (PLM1)\n\nThe \"first\" one.\n"),
            ]);
        Assert.Empty(diagnostics);
        Golden.Matches(Repository.PathOf("tests", "Plimsoll.Catalogue.Tests", "RuleCatalogue.verified.txt"), text);
    }

    [Fact]
    public void What_is_written_compiles_against_the_engine()
    {
        var compilation = Compile([("/r/family/second-rule/SecondRule.cs", Rule)]);
        CSharpGeneratorDriver.Create(new RuleCatalogueGenerator())
            .AddAdditionalTexts([new Text("/r/family/second-rule/README.md", "# second-rule (PLM2)\n\nOne sentence.\n")])
            .RunGeneratorsAndUpdateCompilation(compilation, out var after, out _);
        Assert.Empty(after.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()));
    }

    [Fact]
    public void A_rule_without_readme_is_an_error()
    {
        var (_, diagnostics) = Generate([("/r/other/first-rule/FirstRule.cs", OtherRule)], []);
        Assert.Equal("PLMGEN1", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public void A_name_or_number_used_twice_is_an_error()
    {
        var twin = OtherRule.Replace("FirstRule", "TwinRule", StringComparison.Ordinal);
        var (_, diagnostics) = Generate(
            [("/r/other/first-rule/FirstRule.cs", OtherRule), ("/r/other/first-rule/TwinRule.cs", twin)],
            [("/r/other/first-rule/README.md", "# first-rule (PLM1)\n\nThe first one.\n")]);
        Assert.Equal(["PLMGEN2", "PLMGEN2"], diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void Nothing_is_written_anew_when_something_else_changes()
    {
        var compilation = Compile([("/r/other/first-rule/FirstRule.cs", OtherRule)]);
        var driver = CSharpGeneratorDriver.Create(
            [new RuleCatalogueGenerator().AsSourceGenerator()],
            [new Text("/r/other/first-rule/README.md", "# first-rule (PLM1)\n\nThe first one.\n")],
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var before = driver.RunGenerators(compilation);
        var after = before.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated;", path: "/u.cs")));
        var outputs = after.GetRunResult().Results[0].TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs);
        Assert.All(outputs, o => Assert.Equal(IncrementalStepRunReason.Cached, o.Reason));
    }

    private static (string Text, IReadOnlyList<Diagnostic> Diagnostics) Generate((string Path, string Text)[] sources, (string Path, string Text)[] readmes)
    {
        var driver = CSharpGeneratorDriver.Create(new RuleCatalogueGenerator())
            .AddAdditionalTexts([.. readmes.Select(r => new Text(r.Path, r.Text))])
            .RunGenerators(Compile(sources));
        var result = driver.GetRunResult();
        return (result.GeneratedTrees.Single().ToString(), result.Diagnostics);
    }

    private static CSharpCompilation Compile((string Path, string Text)[] sources)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !p.EndsWith("Plimsoll.Rules.dll", StringComparison.Ordinal))
            .Append(typeof(Rule).Assembly.Location)
            .Distinct()
            .Select(p => MetadataReference.CreateFromFile(p));
        return CSharpCompilation.Create(
            "Example",
            sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, path: s.Path)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private sealed class Text(string path, string content) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content);
    }
}
