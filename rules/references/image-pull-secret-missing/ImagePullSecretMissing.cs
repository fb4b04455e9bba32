namespace Plimsoll.Rules.References;

/// <summary>A pod or ServiceAccount that logs in to a registry with a Secret which is not there.</summary>
[Rule("image-pull-secret-missing", 1127, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class ImagePullSecretMissing : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        var secrets = manifest is { Kind: "ServiceAccount", Group: "" }
            ? manifest.Root["imagePullSecrets"]
            : View.Of(manifest) is Workload workload ? workload.Pod.Node["imagePullSecrets"] : default;
        foreach (var secret in secrets.Children)
        {
            // The log-in of a registry is mostly made by hand; only a Secret that is nearly there shows what was meant.
            var reference = new Reference(manifest, "Secret", secret["name"]);
            if (reference.Resolve(context.Bundle) is { IsMissing: true } missing && (missing.HasNearMiss || context.Bundle.IsComplete))
                reference.ReportMissing(context, missing, $"{manifest.DisplayName} logs in to the image registry with", "images of a private registry could not be pulled", mildest: Severity.Info);
        }
    }
}
