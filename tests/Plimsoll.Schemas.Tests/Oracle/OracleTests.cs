using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Schemas.Catalogue;
using Plimsoll.Schemas.Checking;
using Plimsoll.Testing;

namespace Plimsoll.Schemas.Tests.Oracle;

/// <summary>The checker against NJsonSchema: whatever plain JSON Schema can tell about types and required fields, both tell alike.</summary>
/// <remarks>
/// Deliberate differences, all of them: the checker refuses unknown fields, which JSON Schema lets pass; null means absent, so that
/// nulls are taken out first; 1.0 is an integer; formats, enumerations, ranges and groups are not in OpenAPI; `status` is not
/// looked at; an integer is held against 32 bits by the checker alone; a required field that is misspelt or misplaced is told
/// once, as the unknown field that it is.
/// </remarks>
public sealed class OracleTests
{
    private static readonly Lazy<List<(string Name, string Json)>> Documents = new(() => [.. ReadDocuments()]);

    [Fact]
    public void The_examples_of_the_rules_are_judged_alike()
    {
        Assert.True(Documents.Value.Count > 100);
        Assert.Empty(Documents.Value.Select(d => Disagreement(d.Name, d.Json)).OfType<string>());
    }

    [Fact]
    public void Mutated_documents_are_judged_alike()
    {
        var mutated = Gen.Select(Gen.Int[0, Documents.Value.Count - 1], Gen.Int[0, 10_000], Gen.Int[0, Mutation.Count - 1], Gen.Int[0, 10_000], Gen.Int[0, Mutation.Count - 1]);
        mutated.Sample(
            m =>
            {
                var (document, place, kind, otherPlace, otherKind) = m;
                var (name, json) = Documents.Value[document];
                var root = JsonNode.Parse(json)!;
                Mutation.Apply(root, place, kind);
                Mutation.Apply(root, otherPlace, otherKind);
                return Disagreement(name, root.ToJsonString()) is not { } difference ? true : throw new InvalidOperationException($"{difference}\n{root.ToJsonString()}");
            },
            iter: 4_000);
    }

    // Null when both find something or both find nothing.
    private static string? Disagreement(string name, string json)
    {
        var document = (JsonObject)JsonText.WithoutNulls(JsonNode.Parse(json))!;
        document.Remove("status");
        if (JsonSchemaOracle.Instance.Validate(document) is not { } expected)
            return null;
        var manifest = new Manifest(YamlReader.Read(new Source(name, document.ToJsonString())).Documents[0].Root);
        var problems = new SchemaChecker(SchemaSet.Newest).Check(manifest, out _);
        var found = problems.Where(IsPlain).Select(p => $"{p.GetType().Name} {p.Node.Path}").ToList();
        var isTold = expected.All(e => e.StartsWith("PropertyRequired", StringComparison.Ordinal))
            && problems.Any(p => p is UnknownFieldProblem { Nearest.Count: > 0 } or UnknownFieldProblem { RightPath: not null });
        return (found.Count == 0) == (expected.Count == 0) || isTold
            ? null
            : $"{name}: NJsonSchema says [{string.Join("; ", expected)}], the checker says [{string.Join("; ", found)}]";
    }

    // What OpenAPI itself asks for: the hand-written table asks for more.
    private static bool IsPlain(SchemaProblem problem) => problem switch
    {
        TypeProblem type => type.Schema.Name.Length > 0 || type.Schema.Types != Model.JsonTypes.Any,
        MissingFieldProblem { Names: [var field] } missing => OpenApiRequires(missing.Owner.Name, field),
        _ => false,
    };

    private static bool OpenApiRequires(string type, string field) =>
        ApiTable.Value.TryGetValue(type, out var facts) && facts.Contains(field + " required");

    private static readonly Lazy<Dictionary<string, HashSet<string>>> ApiTable = new(() =>
    {
        var table = new Dictionary<string, HashSet<string>>();
        HashSet<string> facts = [];
        foreach (var line in File.ReadAllLines(Repository.PathOf("src", "Plimsoll.Schemas", "Catalogue", "kubernetes.txt")))
        {
            if (line.StartsWith("type ", StringComparison.Ordinal))
                table[line[5..]] = facts = [];
            else if (line.StartsWith(' '))
                facts.Add(string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2)));
        }

        return table;
    });

    private static IEnumerable<(string Name, string Json)> ReadDocuments()
    {
        var folders = new List<string> { Repository.PathOf("rules"), Repository.PathOf("samples") };
        if (Environment.GetEnvironmentVariable("PLIMSOLL_CORPUS") is { Length: > 0 } corpus)
            folders.Add(corpus);
        foreach (var path in folders.SelectMany(f => Directory.EnumerateFiles(f, "*.y*ml", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            var file = YamlReader.Read(new Source(path, File.ReadAllText(path)));
            foreach (var manifest in file.IsTemplate || file.Problems.Count > 0 ? [] : file.Manifests)
            {
                if (JsonText.Of(manifest.Root) is JsonObject json && ApiCatalogue.Kubernetes.Find(manifest.ApiVersion, manifest.Kind) is not null)
                    yield return (Path.GetRelativePath(Repository.Root, path), json.ToJsonString(new JsonSerializerOptions { WriteIndented = false }));
            }
        }
    }
}
