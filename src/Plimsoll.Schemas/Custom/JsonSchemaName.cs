using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Custom;

/// <summary>Which kind a JSON Schema file is about.</summary>
/// <param name="Group">The API group, or only its first part when <paramref name="IsShortened"/>.</param>
/// <param name="Version">The version.</param>
/// <param name="Kind">The kind; in lower case, unless the file itself tells.</param>
/// <param name="IsShortened">Whether only the first part of the group is known: <c>cert-manager</c> of <c>cert-manager.io</c>.</param>
internal sealed record JsonSchemaName(string Group, string Version, string Kind, bool IsShortened)
{
    /// <summary>What manifests write as <c>apiVersion</c>.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>Finds out the kind of a file, from what it holds or else by its name; null when neither tells.</summary>
    public static JsonSchemaName? Of(string path, Node root) => FromContent(root) ?? FromPath(path);

    private static JsonSchemaName? FromContent(Node root)
    {
        if (root["x-kubernetes-group-version-kind"] is { IsSequence: true, Count: 1 } list
            && list[0] is var one && one["version"].Text is { } version && one["kind"].Text is { } kind)
        {
            return new JsonSchemaName(one["group"].Text ?? "", version, kind, IsShortened: false);
        }

        var properties = root[Keywords.Properties];
        if (OnlyValueOf(properties["apiVersion"]) is not { } apiVersion || OnlyValueOf(properties["kind"]) is not { } onlyKind)
            return null;
        var slash = apiVersion.IndexOf('/');
        return new JsonSchemaName(slash < 0 ? "" : apiVersion.Substring(0, slash), apiVersion.Substring(slash + 1), onlyKind, IsShortened: false);
    }

    private static string? OnlyValueOf(Node schema) => SchemaValues.AllowedBy(schema, out _) is { Count: 1 } allowed ? allowed[0] : null;

    /// <summary>Finds out the kind of a file by its name alone.</summary>
    // group/kind_version.json, group_kind_version.json, kind-group-version.json, kind-version.json
    public static JsonSchemaName? FromPath(string path)
    {
        var folders = path.Replace('\\', '/').Split('/');
        var file = folders[folders.Length - 1].ToLowerInvariant();
        var name = file.LastIndexOf('.') is var dot && dot > 0 && file.IndexOfAny(['_', '-'], dot) < 0 ? file.Substring(0, dot) : file;
        var parts = name.Split('_');
        if (parts.Any(p => p.Length == 0))
            return null;
        if (parts.Length == 3)
            return new JsonSchemaName(parts[0], parts[2], parts[1], IsShortened: false);
        if (parts.Length == 2)
            return folders.Length < 2 || folders[folders.Length - 2].IndexOf('.') <= 0 ? null : new JsonSchemaName(folders[folders.Length - 2], parts[1], parts[0], IsShortened: false);

        var (first, last) = (name.IndexOf('-'), name.LastIndexOf('-'));
        if (first <= 0 || parts.Length > 1 || !IsVersion(name.Substring(last + 1)))
            return null;
        var group = first == last ? "" : name.Substring(first + 1, last - first - 1);
        return new JsonSchemaName(group, name.Substring(last + 1), name.Substring(0, first), IsShortened: group.Length > 0 && group.IndexOf('.') < 0);
    }

    private static bool IsVersion(string text) => text.Length > 1 && text[0] == 'v' && text[1] is >= '0' and <= '9';
}
