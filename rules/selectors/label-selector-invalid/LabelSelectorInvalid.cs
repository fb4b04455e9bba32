namespace Plimsoll.Rules.Selectors;

/// <summary>A condition of a selector whose values do not go with its operator.</summary>
[Rule("label-selector-invalid", 1102, Severity.Error, Profile.Recommended)]
public sealed class LabelSelectorInvalid : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        foreach (var node in manifest.Root.DescendantsUnder("matchExpressions"))
        {
            if (node.IsSequence)
                Check(node, manifest, context);
        }
    }

    private static void Check(Node expressions, Manifest manifest, RuleContext context)
    {
        foreach (var expression in expressions.Children)
        {
            if (expression["key"].Text is not { } key || expression["operator"].Text is not { } comparison)
                continue;
            var values = expression["values"];
            var isEmpty = values.IsAbsent || (values.IsSequence && !values.IsOpen && values.Count == 0);
            if (comparison is "In" or "NotIn" && isEmpty)
                ReportMissing(manifest, expression, key, comparison, context);

            // For the kinds of Kubernetes itself this is a fact of the catalogue.
            else if (comparison is "Exists" or "DoesNotExist" && values is { IsSequence: true, Count: > 0 } && !BuiltInKinds.IsBuiltInGroup(manifest.Group))
                ReportSuperfluous(manifest, values, key, comparison, context);
        }
    }

    private static void ReportMissing(Manifest manifest, Node expression, string key, string comparison, RuleContext context)
    {
        var values = expression["values"];
        var instead = comparison == "In" ? "Exists" : "DoesNotExist";
        context.Report(
            values.KeySpan is null ? expression["operator"] : values,
            $"{manifest.DisplayName}: the condition on '{key}' compares with {comparison} and has no values",
            help: $"Kubernetes would refuse it; list the values, or write {instead} if none matters");
    }

    private static void ReportSuperfluous(Manifest manifest, Node values, string key, string comparison, RuleContext context) => context.Report(
        values,
        $"{manifest.DisplayName}: the condition on '{key}' asks for {comparison} and has values all the same",
        help: $"it is no valid selector; remove 'values', or write {(comparison == "Exists" ? "In" : "NotIn")} if they matter");
}
