using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Checking;

/// <summary>Holds a value against the limits, patterns and combinations of its schema.</summary>
internal static class RuleCheck
{
    /// <summary>Checks a value whose type is right already, or that has been reported for its type.</summary>
    public static void Check(Node node, ValueRules rules, SchemaChecker checker, List<SchemaProblem> problems)
    {
        CheckLimits(node, rules, problems);
        if (rules.AnyOf.Count > 0 || rules.OneOf.Count > 0 || rules.Not is not null)
        {
            foreach (var broken in Combinations(node, rules, checker))
                problems.Add(new RuleProblem(node, broken));
        }

        foreach (var each in rules.AllOf)
            problems.AddRange(checker.Problems(node, each));
    }

    private static void CheckLimits(Node node, ValueRules rules, List<SchemaProblem> problems)
    {
        void Break(string broken) => problems.Add(new RuleProblem(node, broken));

        if (node.IsScalar && node.Type == ScalarType.String)
        {
            var text = node.Text!;
            if (rules.Pattern is { } pattern && !Matches(pattern, text))
                Break($"has to match '{rules.PatternText}'");
            if (rules.MinLength is { } shortest && text.Length < shortest)
                Break($"has to have at least {Count(shortest, "character")}");
            if (rules.MaxLength is { } longest && text.Length > longest)
                Break($"may have {Count(longest, "character")} at most, not {text.Length}");
        }

        if (rules.MultipleOf is { } step && ScalarCheck.NumberOf(node) is { } number && Math.Abs(Math.IEEERemainder(number, step)) > 1e-9)
            Break($"has to be a multiple of {step.ToString(CultureInfo.InvariantCulture)}");
        if (node.IsOpen)
            return;
        var count = node.IsMapping || node.IsSequence ? node.Count : 0;
        var (least, most, unit) = node.IsSequence ? (rules.MinItems, rules.MaxItems, "item") : (rules.MinProperties, rules.MaxProperties, "field");
        if ((node.IsMapping || node.IsSequence) && count < least)
            Break($"has to have at least {Count(least.Value, unit)}");
        if (count > most)
            Break($"may have {Count(most.Value, unit)} at most, not {count}");
    }

    private static IEnumerable<string> Combinations(Node node, ValueRules rules, SchemaChecker checker)
    {
        if (rules.AnyOf.Count > 0 && !rules.AnyOf.Any(s => checker.Holds(node, s)))
            yield return $"fits none of the {rules.AnyOf.Count} forms that are allowed{Wanted(node, rules.AnyOf)}";
        if (rules.OneOf.Count > 0 && rules.OneOf.Count(s => checker.Holds(node, s)) is var fitting and not 1)
        {
            yield return fitting == 0
                ? $"fits none of the {rules.OneOf.Count} forms of which one has to fit{Wanted(node, rules.OneOf)}"
                : $"fits {fitting} of the forms of which exactly one may fit{Wanted(node, rules.OneOf)}";
        }

        if (rules.Not is { } not && checker.Holds(node, not))
            yield return not.Fields.Required is { Count: > 0 } refused
                ? $"may not have {string.Join(" together with ", refused.Select(f => $"'{f.Name}'"))}"
                : "has a form that is refused";
    }

    // Nearly always the forms differ in the fields they require.
    private static string Wanted(Node node, IReadOnlyList<Schema> forms) =>
        node.IsMapping && forms.All(f => f.Fields.Required.Count > 0)
            ? ": " + string.Join(" or ", forms.Select(f => string.Join(" and ", f.Fields.Required.Select(r => $"'{r.Name}'"))))
            : "";

    private static bool Matches(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static string Count(int count, string unit) => count == 1 ? $"1 {unit}" : $"{count} {unit}s";
}
