namespace Plimsoll.Rules.Images;

/// <summary>An image of a registry that gets no new images.</summary>
[Rule("deprecated-image-registry", 1080, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class DeprecatedImageRegistry : Rule<Container>
{
    // Frozen on 3 April 2023 with all its images in the new one under the same paths (kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement).
    private const string Old = "k8s.gcr.io/";
    private const string New = "registry.k8s.io/";

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Image is not { } image || !image.Text.StartsWith(Old, StringComparison.Ordinal))
            return;
        var name = $"{New}{image.Text.Substring(Old.Length)}";
        context.Report(
            container.Node["image"],
            $"{container.DisplayName} takes its image from k8s.gcr.io, which has been frozen since April 2023",
            help: $"newer versions never come there and old ones may go; write {name}",
            fix: Fix.Safe("Take the image from registry.k8s.io", Edit.Set(container.Node["image"], name)));
    }
}
