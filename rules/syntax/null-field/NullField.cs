namespace Plimsoll.Rules.Syntax;

/// <summary>A key without a value, which the API server drops.</summary>
[Rule("null-field", 1004, Severity.Warning, Profile.Recommended)]
public sealed class NullField : Rule<Manifest>
{
    // Maps of the author's own keys: there a missing value is read as an empty text, and that may be meant.
    private static readonly HashSet<string> FreeMaps = new(StringComparer.Ordinal)
    {
        "labels", "annotations", "matchLabels", "nodeSelector", "data", "stringData", "binaryData", "parameters", "selector",
    };

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        // What an empty key means in a custom resource, or in the schema of one, only its controller knows.
        if (!manifest.Root.Tree.HasEmptyScalars || !BuiltInKinds.IsBuiltInGroup(manifest.Group) || manifest.Kind == "CustomResourceDefinition")
            return;

        // An explicit null is a decision; what tools leave behind (`creationTimestamp: null`) is no accident either.
        foreach (var node in manifest.Root.DescendantsAndSelf())
        {
            if (node.Span.IsEmpty && node.IsNull && node.Key is { } key && !FreeMaps.Contains(node.Parent.Key ?? ""))
                Report(node, key, context);
        }
    }

    private static void Report(Node node, string key, RuleContext context) => context.Report(
        node,
        $"'{key}' has no value, so Kubernetes ignores it",
        help: $"write what '{key}' shall be, or remove the key");
}
