namespace Plimsoll.Rules.Selectors;

/// <summary>A workload whose selector does not match the labels of its own pods.</summary>
[Rule("workload-selector-mismatches-template", 1008, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class WorkloadSelectorMismatchesTemplate : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        if (!workload.HasSelector)
            return;
        foreach (var requirement in workload.Selector.Requirements)
        {
            if (requirement.Match(workload.PodLabels) == LabelMatch.No)
                Report(workload, requirement, context);
        }
    }

    private static void Report(Workload workload, LabelRequirement requirement, RuleContext context)
    {
        var label = workload.PodLabels[requirement.Key];
        var near = NearestName.Among(workload.PodLabels.Entries.Select(l => l.Key!), requirement.Key);
        var found = label.IsPresent ? $"its pods carry {requirement.Key}={label.Text}"
            : near.Count > 0 ? $"its pods carry '{near[0]}' instead"
            : $"its pods have no label '{requirement.Key}'";
        context.Report(
            requirement.Node,
            $"{workload.Manifest.DisplayName} selects {requirement}, but {found}",
            help: "Kubernetes refuses the object; make the labels of the template agree with the selector",
            fix: MakeLabelAgree(workload, requirement, near),
            related: [new RelatedPlace(label.IsPresent || near.Count == 0 ? label : workload.PodLabels[near[0]], "the labels of the template are here")]);
    }

    // The selector of an existing object cannot be changed, so the template has to give way.
    private static Fix? MakeLabelAgree(Workload workload, LabelRequirement requirement, IReadOnlyList<string> near)
    {
        if (requirement is not { Operator: LabelOperator.In, Values: [var value] })
            return null;
        var title = $"Label the pods {requirement}";
        return !workload.PodLabels[requirement.Key].IsPresent && near is [var slip] && workload.PodLabels[slip].Text == value
            ? Fix.Unsafe(title, Edit.RenameKey(workload.PodLabels[slip], requirement.Key))
            : Fix.Unsafe(title, Edit.Set(workload.PodLabels[requirement.Key], value));
    }
}
