namespace Plimsoll.Rules.Syntax;

/// <summary>A key without a value, which the API server drops.</summary>
[Rule("null-field", 1004, Severity.Warning, Profile.Recommended)]
public sealed class NullField : Rule<Node>
{
    // Maps of the author's own keys: there a missing value is read as an empty text, and that may be meant.
    private static readonly HashSet<string> FreeMaps = new(StringComparer.Ordinal)
    {
        "labels", "annotations", "matchLabels", "nodeSelector", "data", "stringData", "binaryData", "parameters", "selector",
    };

    /// <inheritdoc/>
    public override void Check(Node node, RuleContext context)
    {
        // An explicit null is a decision; what tools leave behind (`creationTimestamp: null`) is no accident either.
        if (!node.Span.IsEmpty || !node.IsNull || node.Key is not { } key)
            return;
        if (FreeMaps.Contains(node.Parent.Key ?? "") || !IsKnownKind(context))
            return;
        context.Report(
            node,
            $"'{key}' has no value, so Kubernetes ignores it",
            help: $"write what '{key}' shall be, or remove the key");
    }

    // What an empty key means in a custom resource, or in the schema of one, only its controller knows.
    private static bool IsKnownKind(RuleContext context) =>
        context.Manifest is { } manifest && BuiltInKinds.IsBuiltInGroup(manifest.Group) && manifest.Kind != "CustomResourceDefinition";
}
