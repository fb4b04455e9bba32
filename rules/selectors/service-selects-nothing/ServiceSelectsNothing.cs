namespace Plimsoll.Rules.Selectors;

/// <summary>A Service whose selector matches no pod.</summary>
[Rule("service-selects-nothing", 1007, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class ServiceSelectsNothing : Rule<Service>
{
    private const string Consequence = "requests to this Service would be refused";

    /// <summary>Labels that something puts on pods while they run.</summary>
    [Option("Keys of labels that something puts on pods while they run, so that no manifest carries them.")]
    public IReadOnlyList<string> IgnoredLabels { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        var selector = service.Selector.Without(IgnoredLabels);
        var bundle = context.Bundle;
        if (service.IsExternalName || selector.Requirements.Count == 0 || selector.Requirements.Any(HasPlaceholder))
            return;
        if (!bundle.ViewsOf<Workload>().Any() || !bundle.Select(selector, service.Manifest).IsNothing)
            return;

        var selects = $"{service.Manifest.DisplayName} selects {selector}";
        if (bundle.NearestMiss(selector, service.Manifest) is { } miss)
            ReportMiss(selects, miss, context);
        else if (bundle.MatchInOtherNamespace(selector, service.Manifest) is { } elsewhere)
            ReportOtherNamespace(service, selects, elsewhere, context);
        else if (bundle.PartialMatch(selector, service.Manifest) is { } partial && partial.Manifest.IsInSameFolder(service.Manifest))
            ReportPartial(service, selects, partial, context);
        else
            ReportNothing(service, selects, context);
    }

    private static void ReportMiss(string selects, NearMiss miss, RuleContext context)
    {
        var written = miss.Requirement.Node;
        var isKeySlip = written.Key != miss.Label.Key;
        var label = $"{miss.Label.Key}: {miss.Label.Text}";
        context.Report(
            written,
            $"{selects}, and no pod carries that label",
            help: $"{Consequence}; write {label}",
            fix: Fix.Unsafe(
                $"Select {miss.LabelText}",
                isKeySlip ? Edit.RenameKey(written, miss.Label.Key!) : Edit.Set(written, miss.Label.Text!)),
            related: [new RelatedPlace(miss.Label, $"the nearest label is {miss.LabelText} of {miss.Workload.Manifest.DisplayName}")]);
    }

    private static void ReportOtherNamespace(Service service, string selects, Workload elsewhere, RuleContext context) => context.Report(
        service.Selector.Node,
        $"{selects}, but the pods that match are in namespace '{elsewhere.Manifest.Namespace}'",
        help: $"{Consequence}; a Service finds pods of its own namespace only, so put both into one",
        related: [new RelatedPlace(elsewhere.Manifest, $"{elsewhere.Manifest.DisplayName} is here")]);

    private static void ReportPartial(Service service, string selects, Workload partial, RuleContext context)
    {
        var missed = service.Selector.Requirements.First(r => r.Match(partial.PodLabels) == LabelMatch.No);
        var label = partial.PodLabels[missed.Key];
        var inOneFile = ReferenceEquals(partial.Manifest.Source, service.Manifest.Source);
        context.Report(
            missed.Node,
            $"{selects}, but the pods of {partial.Manifest.DisplayName} {(label.IsPresent ? $"carry {missed.Key}={label.Text}" : $"have no label '{missed.Key}'")}",
            help: $"{Consequence}; make selector and labels agree",
            related: [new RelatedPlace(label, "the labels of the pods are here")],
            severity: inOneFile || context.Bundle.IsComplete ? Severity.Error : Severity.Warning);
    }

    private static void ReportNothing(Service service, string selects, RuleContext context) => context.Report(
        service.Selector.Node,
        $"{selects}, and no pod in the input carries {(service.Selector.Requirements.Count == 1 ? "that label" : "those labels")}",
        help: $"{Consequence}; correct the selector, or name the folder that makes the pods with --context",
        severity: context.Bundle.IsComplete ? Severity.Error : Severity.Warning);

    private static bool HasPlaceholder(LabelRequirement requirement) => requirement.Values.Any(Placeholders.Contains);
}
