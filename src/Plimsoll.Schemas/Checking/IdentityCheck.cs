using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Formats;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Checking;

/// <summary>Checks what tells an object apart: kind, API version, name and namespace.</summary>
internal static class IdentityCheck
{
    /// <summary>Checks that an object says what it is.</summary>
    public static void CheckKind(Manifest manifest, List<SchemaProblem> problems)
    {
        // Other programs have files with a kind or an apiVersion too: Chart.yaml, .drone.yml. Objects have metadata.
        if (manifest.IsPartial || !manifest.Root["metadata"].IsMapping)
            return;
        CheckPresence(manifest.Root, "apiVersion", problems);
        CheckPresence(manifest.Root, "kind", problems);
    }

    private static void CheckPresence(Node root, string name, List<SchemaProblem> problems)
    {
        if (root[name].IsAbsent)
            problems.Add(new MissingFieldProblem(root[name], Schema.Anything, [name]));
    }

    /// <summary>Checks name and namespace.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="isMeant">Whether a missing field is written elsewhere or misspelt.</param>
    /// <param name="problems">Where problems go.</param>
    public static void CheckName(Manifest manifest, KindSchema kind, Func<Node, bool> isMeant, List<SchemaProblem> problems)
    {
        var metadata = manifest.Root["metadata"];
        var name = metadata["name"];
        if (name.AsString() is { Length: > 0 } text)
        {
            var mistake = text.Length > kind.MaxNameLength
                ? new FormatMistake($"it has {text.Length} characters, and the name of a {kind.Kind} may have {kind.MaxNameLength}")
                : kind.NameFormat?.Check(text);
            Report(name, kind.NameFormatName, mistake, problems);
        }
        else if (NeedsName(manifest, kind) && name.IsAbsent && metadata["generateName"].IsAbsent && !isMeant(name))
        {
            problems.Add(new MissingFieldProblem(name, metadata.IsMapping ? kind.Schema.Fields["metadata"]!.Schema : kind.Schema, ["name"]));
        }

        var space = metadata["namespace"];
        if (space.AsString() is { Length: > 0 } spaceName)
            Report(space, "dns-label", TextFormats.Named("dns-label")!.Check(spaceName), problems);
    }

    // Questions to the API server are answered and forgotten, so that they need no name; files of tools have other metadata.
    private static bool NeedsName(Manifest manifest, KindSchema kind) =>
        !manifest.IsPartial
        && kind.Schema.Fields["metadata"]?.Schema.Name == "meta.v1.ObjectMeta"
        && !kind.Kind.EndsWith("Review", StringComparison.Ordinal)
        && kind.Kind is not ("TokenRequest" or "Eviction" or "Binding");

    private static void Report(Node node, string format, FormatMistake? mistake, List<SchemaProblem> problems)
    {
        if (mistake is not null && !Placeholders.Contains(node.Text!))
            problems.Add(new FormatProblem(node, format, mistake) { IsObjectName = true });
    }
}
