using Plimsoll.Manifests;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Custom;

/// <summary>Checks what a definition says around its schemas: names, scope and versions.</summary>
internal static class DefinitionCheck
{
    private const string LabelHelp = "write lower-case letters, digits and hyphens, beginning with a letter, 63 at most";

    /// <summary>Adds the mistakes of a definition.</summary>
    public static void Check(Manifest definition, ICollection<DefinitionMistake> mistakes)
    {
        var spec = definition.Root["spec"];
        CheckGroupAndScope(spec, mistakes);
        CheckNames(spec["names"], mistakes);
        CheckVersions(spec["versions"], mistakes);
        if (spec["preserveUnknownFields"] is { IsTrue: true } preserve)
            mistakes.Add(new DefinitionMistake(preserve, "spec.preserveUnknownFields cannot be true any more", "remove it, and write 'x-kubernetes-preserve-unknown-fields: true' in the schemas that need it"));

        if (spec["names"]["plural"].Text is not { Length: > 0 } plural || spec["group"].Text is not { Length: > 0 } group || definition.Name.Length == 0)
            return;
        var expected = $"{plural}.{group}";
        if (!definition.AllNames.Contains(expected, StringComparer.Ordinal))
            mistakes.Add(new DefinitionMistake(definition.NameNode, $"the definition is called '{definition.Name}', not '{expected}' after spec.names.plural and spec.group", $"write {expected}"));
    }

    private static void CheckGroupAndScope(Node spec, ICollection<DefinitionMistake> mistakes)
    {
        if (spec["group"] is { IsScalar: true } group && !DnsNames.IsDomain(group.Text!))
            mistakes.Add(new DefinitionMistake(group, $"spec.group '{group.Text}' is no domain name", "write a domain with at least one dot, such as example.com"));
        if (spec["scope"] is { IsScalar: true } scope && scope.Text is not ("Namespaced" or "Cluster"))
            mistakes.Add(new DefinitionMistake(scope, $"spec.scope is '{scope.Text}'", "write Namespaced or Cluster"));
    }

    private static void CheckNames(Node names, ICollection<DefinitionMistake> mistakes)
    {
        foreach (var name in names.Children)
        {
            switch (name.Key)
            {
                case "plural" or "singular":
                    CheckLabel(name, name.Text, mistakes);
                    break;
                case "kind" or "listKind":
                    CheckLabel(name, name.Text?.ToLowerInvariant(), mistakes);
                    break;
                case "shortNames" or "categories":
                    foreach (var item in name.Children)
                        CheckLabel(item, item.Text, mistakes, name.Key);
                    break;
            }
        }

        if (names["kind"].Text is { Length: > 0 } kind && names["listKind"].Text == kind)
            mistakes.Add(new DefinitionMistake(names["listKind"], "spec.names.listKind is the same as spec.names.kind", $"write {kind}List"));
    }

    private static void CheckLabel(Node node, string? text, ICollection<DefinitionMistake> mistakes, string? list = null)
    {
        // What may be left out may be left empty.
        var isOptional = list is null && node.Key is "singular" or "listKind";
        if (text is null || DnsNames.IsLabel(text) || (isOptional && text.Length == 0))
            return;
        mistakes.Add(new DefinitionMistake(node, $"spec.names.{list ?? node.Key} '{node.Text}' is no valid name", LabelHelp));
    }

    private static void CheckVersions(Node versions, ICollection<DefinitionMistake> mistakes)
    {
        if (!versions.IsSequence || versions.IsOpen)
            return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var stored = new List<Node>();
        foreach (var version in versions.Children)
        {
            if (version["storage"].IsTrue)
                stored.Add(version["storage"]);
            if (version["name"] is { IsScalar: true } name)
                CheckVersionName(name, seen, mistakes);
            if (version is { IsMapping: true } && version["schema"]["openAPIV3Schema"].IsAbsent)
                mistakes.Add(new DefinitionMistake(version["schema"], $"version {version["name"].Text} has no schema", "write schema.openAPIV3Schema; 'type: object' with 'x-kubernetes-preserve-unknown-fields: true' allows everything"));
        }

        foreach (var second in stored.Skip(1))
            mistakes.Add(new DefinitionMistake(second, "more than one version in spec.versions has storage: true", "let exactly one version be the one that is stored"));
        if (stored.Count == 0 && versions.Children.All(v => v["storage"].IsFalse))
            mistakes.Add(new DefinitionMistake(versions, "no version in spec.versions has storage: true", "let exactly one version be the one that is stored"));
    }

    private static void CheckVersionName(Node name, HashSet<string> seen, ICollection<DefinitionMistake> mistakes)
    {
        if (!DnsNames.IsLabel(name.Text!))
            mistakes.Add(new DefinitionMistake(name, $"the version name '{name.Text}' is not valid", LabelHelp));
        if (!seen.Add(name.Text!))
            mistakes.Add(new DefinitionMistake(name, $"two versions in spec.versions are called '{name.Text}'", "give each version a name of its own"));
    }
}
