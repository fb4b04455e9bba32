using Plimsoll.Manifests.Yaml;
using Plimsoll.Schemas.Custom;

namespace Plimsoll.Cli.Input;

/// <summary>Reads the definitions of custom kinds that a command names.</summary>
internal static class SchemaLoader
{
    /// <summary>The kinds that files and folders define.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="input">What is judged: JSON Schema files about other kinds are not read.</param>
    /// <exception cref="UsageException">A path does not exist, cannot be read or defines nothing.</exception>
    public static CustomKinds Load(IReadOnlyList<string> paths, LoadedInput input)
    {
        var kinds = new CustomKinds();
        if (paths.Count == 0)
            return kinds;
        var wanted = input.Files.SelectMany(f => f.File.Manifests).Select(m => m.Kind.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var before = kinds.Count;
            var passedOver = 0;
            if (Directory.Exists(path))
            {
                foreach (var file in new FolderWalk(path, path, isContext: true).Files)
                {
                    if (IsJson(file.Name) && !JsonSchemaFile.MayBeAbout(file.Name, wanted))
                        passedOver++;
                    else
                        Add(kinds, file.FullPath, file.Name);
                }
            }
            else if (File.Exists(path))
            {
                Add(kinds, path, path);
            }
            else
            {
                throw new UsageException($"--schema {path}: there is no such file or folder");
            }

            if (kinds.Count == before && passedOver == 0)
                throw new UsageException($"--schema {path}: no definitions of custom kinds in it");
        }

        return kinds;
    }

    private static void Add(CustomKinds kinds, string path, string name)
    {
        var text = TextFile.Read(path, name, new ReadLimits(), isExplicit: true);
        if (text.Problem is { } unreadable)
            throw new UsageException($"--schema {name}: {unreadable.Message}");
        var file = YamlReader.Read(text.Source);
        if (file.Problems.Count > 0 && file.Problems[0] is { } problem)
            throw new UsageException($"--schema {name}:{text.Source.PositionOf(problem.Span.Start).Line}: {problem.Message}");
        foreach (var definition in file.Manifests.Where(m => m.Kind == "CustomResourceDefinition"))
            kinds.Add(definition);
        if (file.Manifests.Count == 0 && file.Documents.Count == 1 && IsJson(name))
            kinds.AddJsonSchema(name.Replace('\\', '/'), file.Documents[0].Root);
    }

    private static bool IsJson(string name) => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
