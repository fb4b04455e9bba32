using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Plimsoll.Catalogue;

/// <summary>Finds the classes marked with <c>[Rule]</c> and writes the table of rules, so that adding one touches its folder alone.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RuleCatalogueGenerator : IIncrementalGenerator
{
    private const string RuleAttribute = "Plimsoll.Engine.Rules.RuleAttribute";
    private const string OptionAttribute = "Plimsoll.Engine.Rules.OptionAttribute";

    private static readonly DiagnosticDescriptor NoReadme = new(
        "PLMGEN1", "A rule lacks its README", "The rule '{0}' has no README.md with a title and a first sentence beside its class", "Plimsoll", DiagnosticSeverity.Error, true);

    private static readonly DiagnosticDescriptor NotUnique = new(
        "PLMGEN2", "Two rules share a name or number", "'{0}' is used by more than one rule", "Plimsoll", DiagnosticSeverity.Error, true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var rules = context.SyntaxProvider
            .ForAttributeWithMetadataName(RuleAttribute, static (_, _) => true, static (c, _) => Read(c))
            .Collect();
        var readmes = context.AdditionalTextsProvider
            .Where(static t => Path.GetFileName(t.Path) == "README.md")
            .Select(static (t, cancel) => (Folder: FolderOf(t.Path), Summary: Readme.SummaryOf(t.GetText(cancel)?.ToString() ?? "")))
            .Collect();
        context.RegisterSourceOutput(rules.Combine(readmes), static (output, found) => Write(output, found.Left, found.Right));
    }

    private static RuleModel Read(GeneratorAttributeSyntaxContext context)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var attribute = context.Attributes[0];
        var arguments = attribute.ConstructorArguments;
        var fix = attribute.NamedArguments.FirstOrDefault(a => a.Key == "Fix").Value;
        var options = PropertiesOf(type).Select(ReadOption).OfType<OptionModel>().ToList();
        return new RuleModel(
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            (string)arguments[0].Value!,
            (int)arguments[1].Value!,
            NameOf(arguments[2]),
            NameOf(arguments[3]),
            fix.IsNull ? "None" : NameOf(fix),
            FolderOf(context.TargetNode.SyntaxTree.FilePath),
            new EquatableList<OptionModel>(options));
    }

    // A family of rules may have options in common, declared by a class that they derive from.
    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
                yield return property;
        }
    }

    private static OptionModel? ReadOption(IPropertySymbol property)
    {
        var attribute = property.GetAttributes().FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == OptionAttribute);
        if (attribute is null)
            return null;
        var factory = property.Type.SpecialType switch
        {
            SpecialType.System_Int32 => "Integer",
            SpecialType.System_Boolean => "Boolean",
            SpecialType.System_String => "Text",
            _ when property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ Name: "Quantity" }] } => "Quantity",
            _ => "Texts",
        };
        return new OptionModel(property.Name, factory, (string)attribute.ConstructorArguments[0].Value!);
    }

    private static string NameOf(TypedConstant constant) =>
        constant.Type!.GetMembers().OfType<IFieldSymbol>().First(f => Equals(f.ConstantValue, constant.Value)).Name;

    private static string FolderOf(string path)
    {
        var slash = path.LastIndexOfAny(['/', '\\']);
        return slash < 0 ? "" : path.Substring(0, slash).Replace('\\', '/');
    }

    private static void Write(
        SourceProductionContext output,
        ImmutableArray<RuleModel> rules,
        ImmutableArray<(string Folder, string Summary)> readmes)
    {
        var summaries = readmes.GroupBy(r => r.Folder, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Summary, StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (!summaries.TryGetValue(rule.Folder, out var summary) || summary.Length == 0)
                output.ReportDiagnostic(Diagnostic.Create(NoReadme, Location.None, rule.Name));
        }

        foreach (var twice in rules.GroupBy(r => r.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)
            .Concat(rules.GroupBy(r => r.Number).Where(g => g.Count() > 1).Select(g => g.Key.ToString(System.Globalization.CultureInfo.InvariantCulture))))
        {
            output.ReportDiagnostic(Diagnostic.Create(NotUnique, Location.None, twice));
        }

        output.AddSource("RuleCatalogue.g.cs", CatalogueText.Write(rules.OrderBy(r => r.Name, StringComparer.Ordinal), summaries));
    }
}
