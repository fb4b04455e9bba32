namespace Plimsoll.Rules.Secrets;

/// <summary>An object that was copied out of a cluster with what kubectl noted down in it.</summary>
[Rule("last-applied-configuration-committed", 1112, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class LastAppliedConfigurationCommitted : Rule<Manifest>
{
    private const string Annotation = "kubectl.kubernetes.io/last-applied-configuration";

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        var annotations = manifest.Root["metadata"]["annotations"];
        var copy = annotations[Annotation];
        if (!copy.IsPresent)
            return;
        context.Report(
            copy,
            $"{manifest.DisplayName} carries the copy of itself that kubectl notes down (last-applied-configuration)",
            help: $"{(manifest.Kind == "Secret" ? "it spells out the values of the Secret once more" : "it grows old, and says the same twice")}; remove the annotation, kubectl writes its own",
            fix: Fix.Safe("Remove the copy", Edit.Remove(annotations.Count == 1 ? annotations : copy)),
            at: copy.KeySpan,
            isSecret: manifest.Kind == "Secret");
    }
}
