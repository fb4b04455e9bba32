using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Kustomize;

/// <summary>The ConfigMaps and Secrets that a kustomization generates, as objects with the keys that are known.</summary>
internal static class GeneratedObjects
{
    public static IEnumerable<Manifest> Of(Kustomization kustomization)
    {
        foreach (var generator in kustomization.ConfigMapGenerators)
        {
            if (Make("ConfigMap", generator) is { } configMap)
                yield return configMap;
        }

        foreach (var generator in kustomization.SecretGenerators)
        {
            if (Make("Secret", generator) is { } secret)
                yield return secret;
        }
    }

    private static Manifest? Make(string kind, Node generator)
    {
        if (generator["name"] is not { IsScalar: true } name)
            return null;
        var builder = new NodeTreeBuilder(generator.Source);
        var place = generator.Extent;
        builder.BeginMapping(place.Start);
        AddText(builder, "apiVersion", "v1", place);
        AddText(builder, "kind", kind, place);
        builder.Key("metadata", place);
        builder.BeginMapping(place.Start);
        builder.Key("name", name.KeySpan!.Value);
        builder.Copy(name);
        builder.EndCollection();
        AddData(builder, generator);
        builder.EndCollection();
        return new Manifest(builder.Finish(place)!.Root);
    }

    // Keys of literals and files are known; those of env files, and what another layer merges in, are not.
    private static void AddData(NodeTreeBuilder builder, Node generator)
    {
        var isOpen = generator["envs"].IsPresent || generator["env"].IsPresent || generator["behavior"].IsPresent;
        builder.Key("data", generator.Extent);
        builder.BeginMapping(generator.Span.Start, isOpen: isOpen);
        foreach (var entry in generator["literals"].Children)
            AddKey(builder, entry, KeyOfLiteral);
        foreach (var entry in generator["files"].Children)
            AddKey(builder, entry, KeyOfFile);
        builder.EndCollection();
    }

    private static void AddKey(NodeTreeBuilder builder, Node entry, Func<string, string> keyOf)
    {
        if (entry.Text is not { } text)
            return;
        builder.Key(keyOf(text), entry.Span);
        builder.Unknown(entry.Span);
    }

    private static string KeyOfLiteral(string literal)
    {
        var equals = literal.IndexOf('=');
        return equals < 0 ? literal : literal.Substring(0, equals);
    }

    private static string KeyOfFile(string file)
    {
        var equals = file.IndexOf('=');
        return equals < 0 ? RelativePath.FileNameOf(file) : file.Substring(0, equals);
    }

    private static void AddText(NodeTreeBuilder builder, string key, string value, Span place)
    {
        builder.Key(key, place);
        builder.Scalar(value, place, ScalarStyle.Code, ScalarType.String);
    }
}
