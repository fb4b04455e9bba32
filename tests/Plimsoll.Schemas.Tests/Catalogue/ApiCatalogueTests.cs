using System.Text.Json;
using Plimsoll.Manifests;
using Plimsoll.Schemas.Catalogue;
using Plimsoll.Schemas.Formats;
using Plimsoll.Schemas.Model;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Tests.Catalogue;

public sealed class ApiCatalogueTests
{
    private static readonly HashSet<string> Scalars =
        ["string", "int32", "int64", "double", "boolean", "any", "object", "quantity", "int-or-string", "date-time", "byte"];

    private static readonly HashSet<string> Facts =
    [
        "required", "non-empty", "list-keys", "list-set", "enum", "range", "format", "keys-format", "values-format", "max-length", "min-items",
        "max-items", "deprecated", "default", "forbidden-unless", "forbidden-with", "moved",
    ];

    private static readonly HashSet<string> Groups = ["exactly-one", "at-most-one", "at-least-one"];

    private static readonly ApiCatalogue Catalogue = ApiCatalogue.Kubernetes;

    [Fact]
    public void Every_kind_and_type_can_be_read()
    {
        Assert.True(Catalogue.KnownVersions.HasAll(VersionSet.Between(28, 36)));
        Assert.True(Catalogue.Kinds.Count > 200);
        Assert.All(Types, t => Assert.NotEmpty(Catalogue.TypeNamed(t).Fields.All));
        Assert.All(Catalogue.Kinds, k => Assert.NotEmpty(k.Schema.Fields.All));
    }

    [Fact]
    public void Facts_name_types_fields_and_formats_that_exist()
    {
        var unknown = new List<string>();
        foreach (var type in Types)
        {
            var fields = Catalogue.TypeNamed(type).Fields;
            foreach (var words in Catalogue.Facts(type))
            {
                var given = words.TakeWhile(w => w[0] != '@').ToArray();
                if (!IsKnown(given, type, fields))
                    unknown.Add($"{type}: {string.Join(' ', words)}");
            }
        }

        Assert.Empty(unknown);
    }

    [Fact]
    public void Names_of_kinds_follow_formats_that_exist()
    {
        Assert.All(Catalogue.Kinds, k => Assert.NotNull(k.NameFormat));
        Assert.Equal(("rfc1035-label", 63), (Catalogue.Find("v1", "Service")!.NameFormatName, Catalogue.Find("v1", "Service")!.MaxNameLength));
        Assert.Equal(52, Catalogue.Find("batch/v1", "CronJob")!.MaxNameLength);
        Assert.False(Catalogue.Find("v1", "Namespace")!.IsNamespaced);
        Assert.True(Catalogue.Find("apps/v1", "Deployment")!.IsNamespaced);
    }

    [Fact]
    public void Removals_agree_with_the_versions_that_serve_a_kind()
    {
        foreach (var removal in Catalogue.Removals)
        {
            var served = Catalogue.Find(removal.ApiVersion, removal.Kind)?.Versions ?? VersionSet.Empty;
            if (removal.RemovedIn > 0 && removal.RemovedIn <= Catalogue.KnownVersions.Newest)
                Assert.True(served.IsEmpty || served.Newest == removal.RemovedIn - 1, $"{removal} is served until 1.{served.Newest}");
            else
                Assert.True(served.Has(Catalogue.KnownVersions.Newest), $"{removal} is gone");
            Assert.True(
                removal.Replacement.Length == 0 || removal.Changes.StartsWith("the kind is now", StringComparison.Ordinal) || Catalogue.Find(removal.Replacement, removal.Kind) is not null || Catalogue.FindRemoval(removal.Replacement, removal.Kind) is not null,
                $"{removal}: there is no {removal.Kind} in {removal.Replacement}");
        }
    }

    [Fact]
    public void A_field_that_a_newer_version_makes_optional_is_optional() =>
        Assert.DoesNotContain(Catalogue.TypeNamed("apps.v1.StatefulSetSpec").Fields.Required, f => f.Name == "serviceName");

    // Bundles know by name what lives outside namespaces, since they stand below the catalogue.
    [Fact]
    public void What_bundles_know_of_groups_and_scopes_is_what_the_catalogue_knows()
    {
        var kinds = Catalogue.Kinds.Where(k => !k.ApiVersion.StartsWith("kustomize", StringComparison.Ordinal) && !k.Kind.EndsWith("List", StringComparison.Ordinal) && !k.Kind.EndsWith("Review", StringComparison.Ordinal) && k.Kind != "Status").ToList();
        Assert.All(kinds, k => Assert.True(BuiltInKinds.IsBuiltInGroup(BuiltInKinds.GroupOf(k.ApiVersion)), k.ApiVersion));
        Assert.Empty(kinds.Where(k => BuiltInKinds.IsClusterScoped(k.Kind) == k.IsNamespaced).Select(k => $"{k.ApiVersion} {k.Kind}"));
    }

    // Runs where PLIMSOLL_OPENAPI names the folder of the API's documents.
    [Fact]
    public void The_fields_of_every_version_are_those_of_its_document()
    {
        if (Environment.GetEnvironmentVariable("PLIMSOLL_OPENAPI") is not { Length: > 0 } folder)
            return;
        var types = Types.ToHashSet();
        for (var minor = Catalogue.KnownVersions.Oldest; minor <= Catalogue.KnownVersions.Newest; minor++)
        {
            using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, $"kubernetes-1.{minor}.json")));
            foreach (var definition in document.RootElement.GetProperty("definitions").EnumerateObject())
            {
                var name = definition.Name.Replace("io.k8s.apiextensions-apiserver.pkg.apis.", "", StringComparison.Ordinal).Replace("io.k8s.kube-aggregator.pkg.apis.", "", StringComparison.Ordinal)
                    .Replace("io.k8s.apimachinery.pkg.apis.", "", StringComparison.Ordinal).Replace("io.k8s.api.", "", StringComparison.Ordinal);
                if (!types.Contains(name) || !definition.Value.TryGetProperty("properties", out var properties))
                    continue;
                var expected = properties.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal);
                var known = Catalogue.TypeNamed(name).Fields.All.Where(f => f.Versions.Has(minor)).Select(f => f.Name).Order(StringComparer.Ordinal);
                Assert.Equal(expected, known);
            }
        }
    }

    private static IEnumerable<string> Types => Catalogue.Headings.Where(h => h.StartsWith("type ", StringComparison.Ordinal)).Select(h => h[5..]);

    private static bool IsKnown(string[] words, string type, FieldSet fields)
    {
        if (Groups.Contains(words[^1]))
            return words.Length > 2 && words[..^1].All(w => FieldAt(w, type) is not null);
        var isDeep = words[0].Contains('.', StringComparison.Ordinal);
        if (!Facts.Contains(words[1]))
            return words.Length == 2 && IsType(words[1]);
        if (words[1] == "moved")
            return fields[words[0]] is null && FieldAt(words[2], type) is not null;
        if ((isDeep ? FieldAt(words[0], type) : fields[words[0]]) is null)
            return false;
        return words[1] switch
        {
            "format" or "keys-format" or "values-format" => TextFormats.Named(words[2]) is not null,
            "forbidden-unless" or "forbidden-with" => fields[words[2]] is not null && words.Length > 3,
            "enum" or "deprecated" or "list-keys" or "range" or "max-length" or "default" => words.Length > 2,
            _ => true,
        };
    }

    private static bool IsType(string expression) =>
        Scalars.Contains(expression) || Types.Contains(expression)
        || (expression is ['[', .. var item, ']'] && IsType(item)) || (expression is ['{', .. var value, '}'] && IsType(value));

    private static Field? FieldAt(string path, string type)
    {
        Field? field = null;
        var schema = Catalogue.TypeNamed(type);
        foreach (var step in path.Split('.'))
        {
            field = schema.MapValues is { } values ? new Field(step, values) : schema.Fields[step.TrimEnd('[', ']')];
            if (field is null)
                return null;
            schema = field.Schema.Items ?? field.Schema;
        }

        return field;
    }
}
