namespace Plimsoll.Rules.Rbac;

/// <summary>How messages of this family speak of a namespace.</summary>
internal static class NamespaceWords
{
    /// <summary>The namespace of an object as written, so that a kustomization that sets several is told once.</summary>
    public static string Of(View view) => view.Root["metadata"]["namespace"].Text is { Length: > 0 } name ? $"namespace '{name}'" : "its namespace";
}
