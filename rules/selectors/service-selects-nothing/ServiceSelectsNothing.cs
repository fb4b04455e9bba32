namespace Plimsoll.Rules.Selectors;

/// <summary>A Service whose selector matches no pod.</summary>
[Rule("service-selects-nothing", 1007, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class ServiceSelectsNothing : Rule<Service>
{
    /// <summary>Labels that something puts on pods while they run.</summary>
    [Option("Keys of labels that something puts on pods while they run, so that no manifest carries them.")]
    public IReadOnlyList<string> IgnoredLabels { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        if (!service.IsExternalName)
            new SelectedPods(service.Manifest, service.Selector.Without(IgnoredLabels)).ReportNothing(context, $"{service.Manifest.DisplayName} selects", "requests to this Service would be refused");
    }
}
