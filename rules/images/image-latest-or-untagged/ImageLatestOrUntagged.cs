namespace Plimsoll.Rules.Images;

/// <summary>An image that may be another one tomorrow.</summary>
[Rule("image-latest-or-untagged", 1024, Severity.Warning, Profile.Recommended)]
public sealed class ImageLatestOrUntagged : Rule<Container>
{
    /// <summary>Tags that are moved from image to image.</summary>
    [Option("Tags that are moved from image to image.")]
    public IReadOnlyList<string> FloatingTags { get; set; } = ["latest"];

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Image is not { Digest: null } image || Placeholders.Contains(image.Text))
            return;
        if (image.Tag is null && !context.Bundle.BuildsImage(image.Repository))
        {
            context.Report(
                container.Node["image"],
                $"{container.DisplayName} runs the image '{image}' without a tag, which means 'latest'",
                help: "what runs changes with every restart and cannot be rolled back; name a version");
        }
        else if (image.Tag is not null && FloatingTags.Contains(image.Tag, StringComparer.Ordinal))
        {
            context.Report(
                container.Node["image"],
                $"{container.DisplayName} runs whatever '{image}' is at the moment",
                help: "what runs changes with every restart and cannot be rolled back; name a version");
        }
    }
}
