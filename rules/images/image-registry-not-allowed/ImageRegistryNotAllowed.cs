namespace Plimsoll.Rules.Images;

/// <summary>An image from where images must not come from.</summary>
[Rule("image-registry-not-allowed", 1082, Severity.Warning, Profile.All)]
public sealed class ImageRegistryNotAllowed : Rule<Container>
{
    /// <summary>Where images may come from.</summary>
    [Option("Registries, or registries with the beginning of a path, that images may come from; all while the list is empty.")]
    public IReadOnlyList<string> Allowed { get; set; } = [];

    /// <summary>Where images must not come from.</summary>
    [Option("Registries, or registries with the beginning of a path, that images must not come from, even if they are allowed otherwise.")]
    public IReadOnlyList<string> Denied { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Image is not { } image || Placeholders.Contains(image.Text) || context.Bundle.BuildsImage(image.Repository))
            return;
        var name = ImageRegistry.FullNameOf(image);
        var denied = Denied.FirstOrDefault(d => ImageRegistry.IsBelow(name, d));
        if (denied is not null)
            Report(container, name, $"the configuration denies {denied}", context);
        else if (Allowed.Count > 0 && !Allowed.Any(a => ImageRegistry.IsBelow(name, a)))
            Report(container, name, "the configuration does not allow it", context);
    }

    private void Report(Container container, string name, string reason, RuleContext context) => context.Report(
        container.Node["image"],
        $"{container.DisplayName} takes its image from {name}, and {reason}",
        help: Allowed.Count > 0
            ? $"images come from {string.Join(", ", Allowed)}; copy the image there"
            : "take the image from a registry that the configuration does not deny");
}
