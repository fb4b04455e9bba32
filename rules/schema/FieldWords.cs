using System.Text;
using Plimsoll.Manifests.Kustomize;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Rules.Schema;

/// <summary>How messages call a field and the place it stands in.</summary>
internal static class FieldWords
{
    /// <summary>The object with the path of a mapping in it: <c>Deployment 'web', spec.template.metadata</c>.</summary>
    public static string PlaceOf(Node mapping, RuleContext context)
    {
        var name = IsKustomization(context) ? "the kustomization" : context.Manifest is { Kind.Length: > 0 } manifest ? manifest.DisplayName : "this object";
        return mapping.Path.Length == 0 ? name : $"{name}, {mapping.Path}";
    }

    /// <summary>Who will not have it.</summary>
    public static string Refusal(RuleContext context) => IsKustomization(context) ? "kustomize refuses the file" : "Kubernetes refuses the object";

    /// <summary>What a value is called: the key that leads to it, or the list for an item.</summary>
    public static string NameOf(Node node)
    {
        if (node.Key is { } key)
            return $"'{key}'";
        return node.Parent.Key is { } list ? $"an item of '{list}'" : "the document";
    }

    /// <summary>A written value, short enough for a sentence.</summary>
    public static string Quoted(string text) => text.Length <= 60 ? $"'{text}'" : $"'{text.Substring(0, 57)}...'";

    /// <summary>Names in a sentence: <c>'a', 'b' or 'c'</c>.</summary>
    public static string Either(IEnumerable<string> names) => Join(names, "or");

    /// <summary>Names in a sentence: <c>'a', 'b' and 'c'</c>.</summary>
    public static string All(IEnumerable<string> names) => Join(names, "and");

    /// <summary>That something is not there for everybody: <c>but not in Kubernetes 1.36</c>, <c>but not in all of Kubernetes 1.30..1.36</c>.</summary>
    public static string NotIn(VersionSet target) => $"but not in {(target.Oldest == target.Newest ? "" : "all of ")}Kubernetes {target}";

    /// <summary>What is wrong with a text: the verdict and its reason, or the reason alone where it speaks of the text itself.</summary>
    public static string Wrong(FormatProblem problem, string verdict, RuleContext context)
    {
        var (text, reason) = (Quoted(problem.Text), problem.Mistake.Reason);
        var clause = reason.StartsWith(text + " is no ", StringComparison.Ordinal) ? reason : $"{text} {verdict}: {reason}";
        return $"{PlaceOf(problem.Node.Parent, context)}: {clause}";
    }

    /// <summary>How kubectl shows the fields of a place: <c>kubectl explain deployment.spec</c>; null for what kubectl does not know.</summary>
    public static string? Explain(Node mapping, RuleContext context)
    {
        if (context.Manifest is not { Kind.Length: > 0 } manifest || !BuiltInKinds.IsBuiltInGroup(manifest.Group))
            return null;
        var path = new StringBuilder(manifest.Kind.ToLowerInvariant());
        var keys = new Stack<string>();
        for (var node = mapping; node.Kind != NodeKind.Absent && node.Path.Length > manifest.Root.Path.Length; node = node.Parent)
        {
            if (node.Key is { } key)
                keys.Push(key);
        }

        foreach (var key in keys)
            path.Append('.').Append(key);
        return $"kubectl explain {path}";
    }

    private static bool IsKustomization(RuleContext context) => context.Manifest is { } manifest
        && (manifest.Group == "kustomize.config.k8s.io" || (manifest.Kind.Length == 0 && Kustomization.IsFileName(manifest.Source.Name)));

    private static string Join(IEnumerable<string> names, string word)
    {
        var quoted = names.Select(n => $"'{n}'").ToList();
        return quoted.Count <= 1
            ? string.Concat(quoted)
            : $"{string.Join(", ", quoted.Take(quoted.Count - 1))} {word} {quoted[quoted.Count - 1]}";
    }
}
