namespace Plimsoll.Rules.Selectors;

/// <summary>A selector with two conditions that no label can satisfy together.</summary>
[Rule("selector-expression-contradiction", 1103, Severity.Error, Profile.Recommended)]
public sealed class SelectorExpressionContradiction : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        foreach (var node in manifest.Root.DescendantsUnder("matchExpressions"))
        {
            if (node.IsSequence)
                Check(LabelSelector.Of(node.Parent), manifest, context);
        }
    }

    private static void Check(LabelSelector selector, Manifest manifest, RuleContext context)
    {
        var ofOneKey = selector.Requirements.Where(IsKnown).GroupBy(r => r.Key, StringComparer.Ordinal);
        foreach (var requirements in ofOneKey.Select(g => g.ToList()))
        {
            if (Contradiction(requirements) is var (first, second))
                Report(manifest, first, second, context);
        }
    }

    private static void Report(Manifest manifest, LabelRequirement first, LabelRequirement second, RuleContext context) => context.Report(
        second.Node.IsMapping ? second.Node["key"] : second.Node,
        $"{manifest.DisplayName}: a selector asks for '{first}' and for '{second}', and no label satisfies both",
        help: "it would select nothing; all conditions of a selector have to hold at once, so drop one, or list all values that will do in one condition with In",
        related: [new RelatedPlace(first.Node.IsMapping ? first.Node["key"] : first.Node, "the other condition is here")]);

    // A list without values is another mistake, and reported as such.
    private static bool IsKnown(LabelRequirement requirement) =>
        !requirement.IsUnknown
        && !requirement.Values.Any(Placeholders.Contains)
        && (requirement.Values.Length > 0 || requirement.Operator is LabelOperator.Exists or LabelOperator.DoesNotExist);

    private static (LabelRequirement First, LabelRequirement Second)? Contradiction(List<LabelRequirement> requirements)
    {
        for (var second = 1; second < requirements.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (Exclude(requirements[first], requirements[second]) || Exclude(requirements[second], requirements[first]))
                    return (requirements[first], requirements[second]);
            }
        }

        return null;
    }

    private static bool Exclude(LabelRequirement left, LabelRequirement right) => (left.Operator, right.Operator) switch
    {
        (LabelOperator.In, LabelOperator.In) => !left.Values.Intersect(right.Values, StringComparer.Ordinal).Any(),
        (LabelOperator.In, LabelOperator.NotIn) => !left.Values.Except(right.Values, StringComparer.Ordinal).Any(),
        (LabelOperator.In or LabelOperator.Exists, LabelOperator.DoesNotExist) => true,
        _ => false,
    };
}
