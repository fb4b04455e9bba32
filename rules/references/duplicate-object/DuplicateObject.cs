namespace Plimsoll.Rules.References;

/// <summary>The same kind, namespace and name twice in what is applied together.</summary>
[Rule("duplicate-object", 1006, Severity.Error, Profile.Recommended)]
public sealed class DuplicateObject : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (manifest.IsPartial || !context.Bundle.HasSeveral(manifest.Kind, manifest.Name) || Placeholders.Contains(manifest.Name))
            return;
        foreach (var other in context.Bundle.SameObjects(manifest))
        {
            // The first one is fine; what follows it is told about it.
            if (IsSameText(other, manifest))
                return;
            if (!AreOfOneTime(manifest, other))
                continue;
            var together = context.Bundle.AreAppliedTogether(manifest, other);
            if (together == false)
                continue;
            Report(manifest, other, isCertain: together is not null, context);
            return;
        }
    }

    // Helm applies hooks when their event comes, apart from the release's own objects.
    private static bool AreOfOneTime(Manifest left, Manifest right)
    {
        var (ofLeft, ofRight) = (HookOf(left), HookOf(right));
        if (ofLeft.IsAbsent || ofRight.IsAbsent)
            return ofLeft.IsAbsent && ofRight.IsAbsent;
        return EventsOf(ofLeft).Intersect(EventsOf(ofRight), StringComparer.Ordinal).Any();
    }

    private static Node HookOf(Manifest manifest) => manifest.Root["metadata"]["annotations"]["helm.sh/hook"];

    private static IEnumerable<string> EventsOf(Node hook) => (hook.Text ?? "").Split(',').Select(e => e.Trim());

    private static void Report(Manifest manifest, Manifest first, bool isCertain, RuleContext context) => context.Report(
        manifest.NameNode,
        $"{manifest.DisplayName} is written twice; {(isCertain ? "" : "if both files are applied, ")}whichever comes last wins",
        help: "remove one of the two, or give it another name or namespace",
        related: [new RelatedPlace(first, "the first one is here")],
        severity: isCertain ? Severity.Error : Severity.Info);

    private static bool IsSameText(Manifest left, Manifest right) =>
        ReferenceEquals(left.Source, right.Source) && left.Root.Span == right.Root.Span;
}
