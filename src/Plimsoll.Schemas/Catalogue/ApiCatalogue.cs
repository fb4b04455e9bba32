using System.Collections.Concurrent;
using Plimsoll.Schemas.Formats;
using Plimsoll.Schemas.Model;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Catalogue;

/// <summary>The facts of the Kubernetes API by version: kinds, fields, and what the API server asks of them.</summary>
/// <remarks>Opening it reads nothing but offsets; kinds and types are read when they are first asked for. Safe for several threads.</remarks>
public sealed class ApiCatalogue
{
    private const string Resource = "kubernetes.bin";

    private static readonly Lazy<ApiCatalogue> Shared = new(Open);

    private readonly CompactTable _table;
    private readonly ConcurrentDictionary<string, Schema> _types = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<(string ApiVersion, string Kind), KindSchema>> _kinds;
    private readonly Lazy<ILookup<string, KindSchema>> _kindsByName;
    private readonly Lazy<Dictionary<(string ApiVersion, string Kind), ApiRemoval>> _removals;

    internal ApiCatalogue(CompactTable table)
    {
        _table = table;
        KnownVersions = VersionSet.TryParse(table.Lines("versions")[0][0], VersionSet.Empty, out var known) ? known : VersionSet.Empty;
        _kinds = new Lazy<Dictionary<(string, string), KindSchema>>(ReadKinds);
        _kindsByName = new Lazy<ILookup<string, KindSchema>>(() => _kinds.Value.Values.ToLookup(k => k.Kind, StringComparer.Ordinal));
        _removals = new Lazy<Dictionary<(string, string), ApiRemoval>>(ReadRemovals);
    }

    /// <summary>The catalogue that ships.</summary>
    public static ApiCatalogue Kubernetes => Shared.Value;

    /// <summary>The versions of Kubernetes that it knows everything about.</summary>
    public VersionSet KnownVersions { get; }

    /// <summary>All kinds.</summary>
    public IReadOnlyCollection<KindSchema> Kinds => _kinds.Value.Values;

    /// <summary>What was removed or will be, in any version since 1.16.</summary>
    public IReadOnlyCollection<ApiRemoval> Removals => _removals.Value.Values;

    /// <summary>The headings of the tables' sections, for tests.</summary>
    internal IEnumerable<string> Headings => _table.Headings;

    /// <summary>The kind under an API version, whatever version of Kubernetes serves it; null when none of the known ones does.</summary>
    public KindSchema? Find(string apiVersion, string kind) => _kinds.Value.TryGetValue((apiVersion, kind), out var found) ? found : null;

    /// <summary>A kind under all API versions that have it.</summary>
    public IEnumerable<KindSchema> KindsNamed(string kind) => _kindsByName.Value[kind];

    /// <summary>What is known about the end of a kind under an API version; null for one that lives on.</summary>
    public ApiRemoval? FindRemoval(string apiVersion, string kind) => _removals.Value.TryGetValue((apiVersion, kind), out var removal) ? removal : null;

    /// <summary>The type of a name such as <c>core.v1.Container</c>.</summary>
    public Schema TypeNamed(string name) => _types.GetOrAdd(
        name,
        static (n, catalogue) => new Schema(() => new TypeReader(catalogue, catalogue.KnownVersions).Read(catalogue.Facts(n))) { Name = n, Types = JsonTypes.Object },
        this);

    /// <summary>The facts about a type, each as its words.</summary>
    internal string[][] Facts(string type) => _table.Lines("type " + type);

    private static ApiCatalogue Open()
    {
        using var stream = typeof(ApiCatalogue).Assembly.GetManifestResourceStream(Resource)!;
        var data = new byte[stream.Length];
        var read = 0;
        while (read < data.Length)
            read += stream.Read(data, read, data.Length - read);
        return new ApiCatalogue(new CompactTable(data));
    }

    private Dictionary<(string, string), KindSchema> ReadKinds()
    {
        var names = _table.Lines("names").ToDictionary(l => l[0], StringComparer.Ordinal);
        var kinds = new Dictionary<(string, string), KindSchema>();
        foreach (var line in _table.Lines("kinds"))
        {
            var rule = names.TryGetValue(line[1], out var found) ? found : [];
            var format = rule.Length > 1 ? rule[1] : "dns-subdomain";
            kinds[(line[0], line[1])] = new KindSchema(line[0], line[1], TypeNamed(line[2]))
            {
                Versions = TypeReader.VersionsOf(line, KnownVersions),
                IsNamespaced = line.Contains("namespaced"),
                NameFormatName = format,
                NameFormat = TextFormats.Named(format),
                MaxNameLength = rule.Length > 2 ? TypeReader.IntegerOf(rule[2]) : format == "dns-label" || format == "rfc1035-label" ? 63 : 253,
            };
        }

        return kinds;
    }

    private Dictionary<(string, string), ApiRemoval> ReadRemovals() => _table.Lines("removed")
        .Select(l => new ApiRemoval(l[0], l[1], VersionSet.MinorOf(l[3]), VersionSet.MinorOf(l[5]), l[7] == "-" ? "" : l[7], ChangesOf(string.Join(" ", l.Skip(8)))))
        .ToDictionary(r => (r.ApiVersion, r.Kind));

    private static string ChangesOf(string text) => text == "same fields" ? "" : text;
}
