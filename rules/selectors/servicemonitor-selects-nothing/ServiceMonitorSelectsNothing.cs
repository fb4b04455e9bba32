namespace Plimsoll.Rules.Selectors;

/// <summary>A ServiceMonitor that leaves Prometheus without anything to scrape.</summary>
[Rule("servicemonitor-selects-nothing", 1124, Severity.Warning, Profile.Strict)]
public sealed class ServiceMonitorSelectsNothing : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (manifest is not { Kind: "ServiceMonitor", Group: "monitoring.coreos.com" })
            return;
        var selector = LabelSelector.Of(manifest.Root["spec"]["selector"]);
        if (selector.IsOpen || selector.Requirements.Any(r => r.IsUnknown || r.Values.Any(Placeholders.Contains)))
            return;
        if (selector.Node.Kind == NodeKind.Absent && !manifest.IsPartial)
        {
            context.Report(
                selector.Node,
                $"{manifest.DisplayName} has no selector, so it selects no Service",
                help: "nothing would be scraped; write spec.selector with the labels of the Service");
            return;
        }

        // An empty selector means every Service. Without any Service in the input nothing can be said.
        var services = Reached(manifest, context.Bundle).ToList();
        if (selector.Requirements.Length == 0 || services.Count == 0 || services.Exists(s => selector.Match(s.Root["metadata"]["labels"]) != LabelMatch.No))
            return;
        context.Report(
            selector.Node,
            $"{manifest.DisplayName} selects {selector}, and no Service of the input carries {(selector.Requirements.Length == 1 ? "that label" : "those labels")}",
            help: "nothing would be scraped; write labels that the Service itself has, not its pods",
            related: NearestOf(selector, services) is { } near ? [new RelatedPlace(near.Root["metadata"]["labels"], $"the labels of {near.Manifest.DisplayName} are here")] : null);
    }

    // Those of its own namespace, unless it names others or all.
    private static IEnumerable<Service> Reached(Manifest monitor, Bundle bundle)
    {
        var namespaces = monitor.Root["spec"]["namespaceSelector"];
        var names = namespaces["matchNames"];
        if (namespaces.IsAbsent || (names.IsAbsent && !namespaces["any"].IsTrue && !namespaces.IsUnknown))
            return bundle.ObjectsOf("Service", monitor).Select(View.Of).OfType<Service>();
        return bundle.ViewsOf<Service>().Where(s => !names.IsSequence || s.Manifest.Namespace.Length == 0 || names.Children.Any(n => n.Text is null || n.Text == s.Manifest.Namespace));
    }

    // The one whose pods or name would fit.
    private static Service? NearestOf(LabelSelector selector, List<Service> services) =>
        services.Find(s => selector.Match(s.Spec["selector"]) == LabelMatch.Yes) ?? services.Find(s => selector.Requirements.Any(r => r.Values.Contains(s.Manifest.Name, StringComparer.Ordinal)));
}
