namespace Plimsoll.Rules.Selectors;

/// <summary>A Service whose selector matches no pod.</summary>
[Rule("service-selects-nothing", 1007, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class ServiceSelectsNothing : SelectionRule<Service>
{
    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        if (!service.IsExternalName)
            Selected(service.Manifest, service.Selector).ReportNothing(context, "selects", "requests to this Service would be refused");
    }
}
