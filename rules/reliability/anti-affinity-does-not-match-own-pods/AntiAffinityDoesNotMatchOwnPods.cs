namespace Plimsoll.Rules.Reliability;

/// <summary>Pods that shall keep apart, by a rule that does not speak of them.</summary>
[Rule("anti-affinity-does-not-match-own-pods", 1300, Severity.Warning, Profile.Recommended)]
public sealed class AntiAffinityDoesNotMatchOwnPods : Rule<Workload>
{
    private static readonly string[] KnownKeys =
    [
        "kubernetes.io/hostname", "topology.kubernetes.io/zone", "topology.kubernetes.io/region",
        "failure-domain.beta.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/region",
    ];

    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        var rules = workload.Pod.Node["affinity"]["podAntiAffinity"];
        if (!rules.IsMapping || !MayRunSeveral(workload, context.Bundle))
            return;
        var terms = TermsOf(rules).ToList();
        foreach (var term in terms)
            CheckKey(term["topologyKey"], workload, context);
        if (terms.Exists(t => MayMean(t, workload)))
            return;
        foreach (var term in terms)
            CheckPods(term, workload, context);
    }

    private static bool MayRunSeveral(Workload workload, Bundle bundle) =>
        !workload.IsPod && !workload.RunsToCompletion && !workload.IsOwned && workload.Kind != "DaemonSet" && bundle.ReplicasOf(workload).Maximum is null or > 1;

    private static IEnumerable<Node> TermsOf(Node rules) => rules["requiredDuringSchedulingIgnoredDuringExecution"].Children
        .Concat(rules["preferredDuringSchedulingIgnoredDuringExecution"].Children.Select(p => p["podAffinityTerm"]));

    private static bool MayMean(Node term, Workload workload) =>
        !term["labelSelector"].IsAbsent && MatchesLabels(term, workload) && MayReach(term, workload);

    private static bool MatchesLabels(Node term, Workload workload) => LabelSelector.Of(term["labelSelector"]).Match(workload.PodLabels) != LabelMatch.No;

    // Without namespaces the pod's own is meant.
    private static bool MayReach(Node term, Workload workload)
    {
        var namespaces = term["namespaces"];
        return !term["namespaceSelector"].IsAbsent
            || !namespaces.IsSequence
            || namespaces.IsOpen
            || !namespaces.Children.Any()
            || workload.Manifest.Namespace.Length == 0
            || namespaces.Children.Any(n => n.IsUnknown || n.Text == workload.Manifest.Namespace);
    }

    private static void CheckKey(Node key, Workload workload, RuleContext context)
    {
        if (key.Text is not { } text || KnownKeys.Contains(text, StringComparer.Ordinal) || NearestName.Among(KnownKeys, text) is not [var meant])
            return;
        context.Report(
            key,
            $"{workload.Manifest.DisplayName} keeps its pods apart by the node label '{text}', which nodes do not carry",
            help: $"the rule would have no effect; write {meant}");
    }

    private static void CheckPods(Node term, Workload workload, RuleContext context)
    {
        var who = $"the anti-affinity of {workload.Manifest.DisplayName}";
        const string Consequence = "all its pods may come to one node, and go down with it";
        if (term["labelSelector"].IsAbsent)
        {
            context.Report(term["labelSelector"], $"{who} has no labelSelector and keeps away from no pod", help: $"{Consequence}; {Remedy(workload)}");
        }
        else if (MatchesLabels(term, workload))
        {
            context.Report(
                term["namespaces"],
                $"{who} looks at other namespaces only, and its own pods are in '{workload.Manifest.Namespace}'",
                help: $"{Consequence}; remove 'namespaces', or add '{workload.Manifest.Namespace}' to it");
        }
        else if (MayReach(term, workload) && context.Bundle.Select(LabelSelector.Of(term["labelSelector"]), workload.Manifest).IsNothing)
        {
            // To keep away from other pods is a good reason too, where there are such pods.
            var selector = LabelSelector.Of(term["labelSelector"]);
            context.Report(
                selector.Node,
                $"{who} keeps away from pods with {selector}, which neither its own pods nor any others carry",
                help: $"{Consequence}; {Remedy(workload)}",
                related: [new RelatedPlace(workload.PodLabels, "the labels of its pods are here")]);
        }
    }

    private static string Remedy(Workload workload) => workload.PodLabelText is { } label ? $"select its own labels, for example {label}" : "select its own labels";
}
