namespace Plimsoll.Rules.Secrets;

/// <summary>Something in the text of an object that whoever reads the file knows.</summary>
/// <param name="Manifest">The object.</param>
/// <param name="Node">The innermost node that the text belongs to; a collection when it stands in a comment.</param>
internal sealed record SpeltOut(Manifest Manifest, Node Node)
{
    /// <summary>What stands at an offset of an object's text.</summary>
    public static SpeltOut At(Manifest manifest, int offset) => new(manifest, manifest.Root.At(offset));

    /// <summary>The text of an object, with the comments around it; an item of a list has only its own.</summary>
    public static Span TextOf(Manifest manifest) =>
        manifest.Root == manifest.Root.Tree.Root ? manifest.Root.Tree.Extent : manifest.Root.Span;

    /// <summary>Whether values of the object are meant to be secret, or its texts only explain.</summary>
    public static bool IsExpectedIn(Manifest manifest) => manifest.Kind is "Secret" or "SealedSecret" or "CustomResourceDefinition";

    /// <summary>How messages call the place: <c>under 'api.key'</c>, <c>as GITHUB_TOKEN</c>, <c>in a comment</c>.</summary>
    public string Where
    {
        get
        {
            if (!Node.IsScalar)
                return "in a comment";
            if (Node.Key == "value" && Node.Parent["name"].Text is { Length: > 0 } variable)
                return $"as {variable}";
            var holder = Node.Key is null ? Node.Parent : Node;
            return holder.Key is { } key ? $"under '{key}'" : "in its text";
        }
    }
}
