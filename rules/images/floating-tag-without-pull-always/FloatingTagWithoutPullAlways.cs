namespace Plimsoll.Rules.Images;

/// <summary>An image that may be another one on every node.</summary>
[Rule("floating-tag-without-pull-always", 1081, Severity.Warning, Profile.Recommended)]
public sealed class FloatingTagWithoutPullAlways : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        // Never is written for images that are put on the nodes beforehand, where nothing else is right.
        var policy = container.Node["imagePullPolicy"];
        if (policy.Text != "IfNotPresent" || container.Image is not { Digest: null, Tag: null or "latest" } image)
            return;
        if (Placeholders.Contains(image.Text) || context.Bundle.BuildsImage(image.Repository) || ImageRegistry.IsLocal(image))
            return;

        // A name without a path is an official image of Docker Hub, or one that is built on the node itself.
        var mayBeBuiltOnNode = image.Name == image.Repository;
        context.Report(
            policy,
            $"{container.DisplayName} keeps whatever '{image}' was when its node first pulled it",
            help: "nodes would run different programs under one name, and none gets an update; name a version, or write imagePullPolicy: Always"
                + (mayBeBuiltOnNode ? "; for an image that is built on the node, write Never" : ""),
            severity: mayBeBuiltOnNode ? Severity.Info : Severity.Warning);
    }
}
