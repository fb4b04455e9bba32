namespace Plimsoll.Rules.Selectors;

/// <summary>The pods that a selector of an object means, and how to tell that there are none.</summary>
/// <param name="From">The object that selects, in whose namespace the pods are.</param>
/// <param name="Selector">Its selector.</param>
internal readonly record struct SelectedPods(Manifest From, LabelSelector Selector)
{
    /// <summary>Reports when the selector surely chooses no pod; a selector without conditions is not looked at.</summary>
    /// <param name="context">Where to report.</param>
    /// <param name="verb">What the object does to the pods: <c>selects</c>.</param>
    /// <param name="consequence">What happens then: <c>requests to this Service would be refused</c>.</param>
    public void ReportNothing(RuleContext context, string verb, string consequence)
    {
        var bundle = context.Bundle;
        if (Selector.Requirements.Length == 0 || Selector.Requirements.Any(IsNotMeant))
            return;
        if (!bundle.Select(Selector, From).IsNothing || bundle.ViewsOf<Workload>().Count == 0)
            return;

        var selects = $"{From.DisplayName} {verb} {Selector}";
        if (bundle.NearestMiss(Selector, From) is { } miss)
        {
            if (!IsFaultOfLabels(miss))
                ReportMiss(selects, consequence, miss, context);
        }
        else if (bundle.MatchInOtherNamespace(Selector, From) is { } elsewhere)
            ReportOtherNamespace(selects, consequence, elsewhere, context);
        else if (bundle.PartialMatch(Selector, From) is { } partial && partial.Manifest.IsInSameFolder(From))
            ReportPartial(selects, consequence, partial, context);
        else
            ReportNoneNear(selects, consequence, context);
    }

    // A workload that does not know its own pods either has the wrong labels; that is said there, once.
    private static bool IsFaultOfLabels(NearMiss miss) =>
        miss.Workload.HasSelector
        && miss.Workload.Selector.Match(miss.Workload.PodLabels) == LabelMatch.No
        && miss.Workload.Selector.Requirements.Any(r => r.ToString() == miss.Requirement.ToString());

    private static void ReportMiss(string selects, string consequence, NearMiss miss, RuleContext context)
    {
        var written = miss.Requirement.Node;
        var label = $"{miss.Label.Key}: {miss.Label.Text}";
        context.Report(
            written,
            $"{selects}, and no pod carries that label",
            help: $"{consequence}; write {label}",
            fix: EditOf(miss) is { } edit ? Fix.Unsafe($"Select {miss.LabelText}", edit) : null,
            related: [new RelatedPlace(miss.Label, $"the nearest label is {miss.LabelText} of {miss.Workload.Manifest.DisplayName}")]);
    }

    // An expression with one value means the same as a label, but is written otherwise.
    private static Edit? EditOf(NearMiss miss)
    {
        var written = miss.Requirement.Node;
        if (written.IsMapping)
            return written["key"].Text == miss.Label.Key ? Edit.Set(written["values"][0], miss.Label.Text!) : Edit.Set(written["key"], miss.Label.Key!);
        return written.Key != miss.Label.Key ? Edit.RenameKey(written, miss.Label.Key!) : Edit.Set(written, miss.Label.Text!);
    }

    private void ReportOtherNamespace(string selects, string consequence, Workload elsewhere, RuleContext context) => context.Report(
        Selector.Node,
        $"{selects}, but the pods that match are in namespace '{elsewhere.Manifest.Namespace}'",
        help: $"{consequence}; a {From.Kind} finds pods of its own namespace only, so put both into one",
        related: [new RelatedPlace(elsewhere.Manifest, $"{elsewhere.Manifest.DisplayName} is here")]);

    private void ReportPartial(string selects, string consequence, Workload partial, RuleContext context)
    {
        // What is half known fits perhaps.
        if (Selector.Requirements.FirstOrDefault(r => r.Match(partial.PodLabels) == LabelMatch.No) is not { } missed)
            return;
        var label = partial.PodLabels[missed.Key];
        var inOneFile = ReferenceEquals(partial.Manifest.Source, From.Source);
        context.Report(
            missed.Node,
            $"{selects}, but the pods of {partial.Manifest.DisplayName} {(label.IsPresent ? $"carry {missed.Key}={label.Text}" : $"have no label '{missed.Key}'")}",
            help: $"{consequence}; make selector and labels agree",
            related: [new RelatedPlace(label, "the labels of the pods are here")],
            severity: inOneFile || context.Bundle.IsComplete ? Severity.Error : Severity.Warning);
    }

    private void ReportNoneNear(string selects, string consequence, RuleContext context) => context.Report(
        Selector.Node,
        $"{selects}, and no pod in the input carries {(Selector.Requirements.Length == 1 ? "that label" : "those labels")}",
        help: $"{consequence}; correct the selector, or name the folder that makes the pods with --context",
        severity: context.Bundle.IsComplete ? Severity.Error : Severity.Warning);

    // Something else fills in a placeholder; a list without values is another mistake, and reported as such.
    private static bool IsNotMeant(LabelRequirement requirement) =>
        requirement.Values.Any(Placeholders.Contains) || (requirement.Operator is LabelOperator.In && requirement.Values.Length == 0 && !requirement.IsUnknown);
}
