using System.Globalization;
using Plimsoll.Testing;

namespace Plimsoll.Schemas.Importer.Tests;

public sealed class ImportTests : IDisposable
{
    private static readonly string Table = Repository.PathOf("src", "Plimsoll.Schemas", "Catalogue", "kubernetes.txt");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plimsoll-import");

    public static TheoryData<int, int, int> Orders => new() { { 30, 31, 32 }, { 30, 32, 31 }, { 31, 30, 32 }, { 31, 32, 30 }, { 32, 30, 31 }, { 32, 31, 30 } };

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task The_order_of_imports_leaves_no_trace(int first, int second, int third)
    {
        var table = FactTable.Parse("");
        foreach (var minor in (int[])[first, second, third])
            table.Import(minor, (await Read(minor)).Facts());
        Golden.Matches(Repository.PathOf("tests", "Plimsoll.Schemas.Importer.Tests", "Table.verified.txt"), Text(table));
    }

    [Fact]
    public async Task Importing_a_version_again_replaces_what_was_known_of_it()
    {
        var table = FactTable.Parse("");
        table.Import(30, [("type core.v1.Gone", "field string")]);
        table.Import(30, (await Read(30)).Facts());
        var once = FactTable.Parse("");
        once.Import(30, (await Read(30)).Facts());
        Assert.Equal(Text(once), Text(table));
    }

    [Fact]
    public void The_committed_table_is_written_as_the_importer_writes_it() =>
        Assert.Equal(File.ReadAllText(Table), Text(FactTable.Parse(File.ReadAllText(Table))));

    [Fact]
    public async Task The_committed_table_is_what_the_documents_say()
    {
        if (Environment.GetEnvironmentVariable("PLIMSOLL_OPENAPI") is not { Length: > 0 } folder)
            return;
        var table = FactTable.Parse("");
        foreach (var path in Directory.GetFiles(folder, "kubernetes-1.*.json").OrderDescending())
            table.Import(int.Parse(Path.GetFileNameWithoutExtension(path)["kubernetes-1.".Length..], CultureInfo.InvariantCulture), (await OpenApiDocument.ReadAsync(path)).Facts());
        Assert.Equal(File.ReadAllText(Table), Text(table));
    }

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("{}", "not an OpenAPI 2 document")]
    [InlineData("""{"openapi": "3.0.0", "info": {}, "paths": {}}""", "not an OpenAPI 2 document")]
    public async Task What_is_no_document_is_refused_with_the_reason(string text, string reason)
    {
        var path = Path.Combine(_folder.FullName, "bad.json");
        await File.WriteAllTextAsync(path, text);
        var error = await Assert.ThrowsAsync<FormatException>(() => OpenApiDocument.ReadAsync(path));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  a string\n", "line 1: a fact without a heading")]
    [InlineData("versions\n  1.28\ntype x\n  a string @soon\n", "'soon' is no set of versions")]
    public void What_is_no_table_is_refused_with_the_reason(string text, string reason) =>
        Assert.Equal(reason, Assert.Throws<FormatException>(() => FactTable.Parse(text)).Message);

    [Fact]
    public async Task A_document_of_a_cluster_says_its_version()
    {
        var path = Path.Combine(_folder.FullName, "cluster.json");
        await File.WriteAllTextAsync(path, """{"definitions": {}, "paths": {}, "info": {"version": "v1.31.4+k3s1"}}""");
        Assert.Equal(31, (await OpenApiDocument.ReadAsync(path)).Minor);
    }

    private static string Text(FactTable table)
    {
        var text = new StringWriter();
        table.Write(text);
        return text.ToString();
    }

    // A kind, a list with keys, a map, scalars with marshallers of their own, a field that comes and one that goes, a custom kind of the cluster.
    private async Task<OpenApiDocument> Read(int minor)
    {
        var since31 = minor >= 31 ? """, "added": {"type": "boolean"}""" : "";
        var until31 = minor <= 31 ? """, "dropped": {"type": "integer", "format": "int32"}""" : "";
        var required = minor <= 30 ? """["parts", "size"]""" : """["parts"]""";
        var path = Path.Combine(_folder.FullName, $"kubernetes-1.{minor}.json");
        await File.WriteAllTextAsync(path, $$$"""
            {
              "info": {"version": "unversioned"},
              "paths": {"/apis/apps/v1/namespaces/{namespace}/things": {"get": {"x-kubernetes-group-version-kind": {"group": "apps", "version": "v1", "kind": "Thing"} } } },
              "definitions": {
                "io.k8s.api.apps.v1.Thing": {
                  "type": "object",
                  "required": {{{required}}},
                  "properties": {
                    "apiVersion": {"type": "string"},
                    "metadata": {"$ref": "#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"},
                    "parts": {"type": "array", "items": {"$ref": "#/definitions/io.k8s.api.apps.v1.Part"}, "x-kubernetes-list-map-keys": ["port", "name"], "x-kubernetes-list-type": "map", "x-kubernetes-patch-merge-key": "name"},
                    "size": {"$ref": "#/definitions/io.k8s.apimachinery.pkg.api.resource.Quantity"},
                    "target": {"$ref": "#/definitions/io.k8s.apimachinery.pkg.util.intstr.IntOrString"},
                    "names": {"type": "object", "additionalProperties": {"type": "string"} } {{{since31}}}{{{until31}}}
                  },
                  "x-kubernetes-group-version-kind": [{"group": "apps", "version": "v1", "kind": "Thing"}]
                },
                "io.k8s.api.apps.v1.Part": {"type": "object", "properties": {"name": {"type": "string"}, "port": {"type": "integer", "format": "int32"} } },
                "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta": {"type": "object", "properties": {"finalizers": {"type": "array", "items": {"type": "string"}, "x-kubernetes-list-type": "set"} } },
                "io.k8s.apimachinery.pkg.api.resource.Quantity": {"type": "string"},
                "io.k8s.apimachinery.pkg.util.intstr.IntOrString": {"type": "string", "format": "int-or-string"},
                "com.example.v1.Custom": {"type": "object", "properties": {"metadata": {"type": "object"}}, "x-kubernetes-group-version-kind": [{"group": "example.com", "version": "v1", "kind": "Custom"}]}
              }
            }
            """);
        return await OpenApiDocument.ReadAsync(path);
    }
}
