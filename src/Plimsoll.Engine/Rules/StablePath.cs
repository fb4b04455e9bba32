using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Engine.Rules;

/// <summary>Paths that stay when lists grow: items are called by what they are, not by their position.</summary>
public static class StablePath
{
    // What tells the items of Kubernetes' lists apart: containers, volumes and variables by name, ports by number, mounts by path.
    private static readonly string[] ItemKeys = ["name", "key", "containerPort", "port", "mountPath", "devicePath", "host", "path", "topologyKey", "ip"];

    /// <summary>The path of a node: <c>spec.template.spec.containers[name=web].args[]</c>; empty for the root and for no node.</summary>
    public static string Of(Node node)
    {
        var steps = new Stack<string>();
        for (var parent = node.Parent; parent != default; node = parent, parent = node.Parent)
            steps.Push(StepTo(node));
        return string.Concat(steps).TrimStart('.');
    }

    private static string StepTo(Node node)
    {
        if (node.Key is not { } key)
            return ItemOf(node);

        // A missing item is called by its position: `[0]`.
        if (key.Length > 0 && key[0] == '[')
            return "[]";
        return key.IndexOfAny(['.', '\'', '[', ' ']) < 0 ? $".{key}" : $"['{key.Replace("'", "''")}']";
    }

    private static string ItemOf(Node item)
    {
        if (!item.IsMapping)
            return "[]";
        foreach (var key in ItemKeys)
        {
            if (item[key].Text is { } text)
                return $"[{key}={text}]";
        }

        return "[]";
    }
}
