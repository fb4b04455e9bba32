using Plimsoll.Manifests;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Custom;

/// <summary>The custom kinds that are known: from definitions, and from JSON Schema files.</summary>
/// <remarks>
/// A definition goes before a file, whatever was added first, since it is what the cluster will be told. Of two definitions,
/// or two files, of one kind the first counts. Adding is for one thread, asking for several.
/// </remarks>
public sealed class CustomKinds
{
    private readonly Dictionary<(string ApiVersion, string Kind), KindSchema> _defined = [];

    // By kinds in lower case: many file names know no other. Groups may be shortened to their first part.
    private readonly Dictionary<(string ApiVersion, string Kind), KindSchema> _files = [];
    private readonly Dictionary<(string ApiVersion, string Kind), KindSchema> _shortened = [];
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);

    /// <summary>How many kinds are known, each version counted.</summary>
    public int Count => _defined.Count + _files.Count + _shortened.Count;

    /// <summary>Adds what a CustomResourceDefinition defines; other objects define nothing.</summary>
    public void Add(Manifest definition)
    {
        foreach (var kind in CustomResourceDefinition.KindsOf(definition))
        {
            var key = (kind.ApiVersion, kind.Kind);
            if (_defined.ContainsKey(key))
                continue;
            _defined.Add(key, kind);
            _groups.Add(BuiltInKinds.GroupOf(kind.ApiVersion));
        }
    }

    /// <summary>Adds the kind of a JSON Schema file; a file of which nobody can tell the kind adds nothing.</summary>
    /// <param name="name">The name of the file with its folders.</param>
    /// <param name="root">What it holds.</param>
    public void AddJsonSchema(string name, Node root)
    {
        if (JsonSchemaName.Of(name, root) is not { } id)
            return;
        var kinds = id.IsShortened ? _shortened : _files;
        var key = (id.ApiVersion, id.Kind.ToLowerInvariant());
        if (kinds.ContainsKey(key))
            return;
        kinds.Add(key, JsonSchemaFile.Read(id, root));
        if (!id.IsShortened)
            _groups.Add(id.Group);
    }

    /// <summary>The kind under an API version; null when it is not known.</summary>
    public KindSchema? Find(string apiVersion, string kind)
    {
        if (_defined.TryGetValue((apiVersion, kind), out var defined))
            return defined;
        if (_files.Count + _shortened.Count == 0)
            return null;
        var lower = kind.ToLowerInvariant();
        if (!_files.TryGetValue((apiVersion, lower), out var found) && !_shortened.TryGetValue((Shorten(apiVersion), lower), out found))
            return null;
        return IsNamed(found, kind) ? found with { ApiVersion = apiVersion, Kind = kind } : null;
    }

    /// <summary>A kind under all API versions that have it, as far as groups are known in full.</summary>
    public IEnumerable<KindSchema> KindsNamed(string kind)
    {
        var files = _files.Values.Where(k => IsNamed(k, kind) && !_defined.ContainsKey((k.ApiVersion, kind))).Select(k => k with { Kind = kind });
        return _defined.Values.Where(k => k.Kind == kind).Concat(files).OrderBy(k => k.ApiVersion, StringComparer.Ordinal);
    }

    /// <summary>Whether any kind of an API group is known; false for groups that only shortened names hint at.</summary>
    public bool HasGroup(string group) => _groups.Contains(group);

    /// <summary>The same kinds, to which others can be added.</summary>
    public CustomKinds Copy()
    {
        var copy = new CustomKinds();
        foreach (var kind in _defined)
            copy._defined.Add(kind.Key, kind.Value);
        foreach (var kind in _files)
            copy._files.Add(kind.Key, kind.Value);
        foreach (var kind in _shortened)
            copy._shortened.Add(kind.Key, kind.Value);
        copy._groups.UnionWith(_groups);
        return copy;
    }

    // A kind in lower case only is one that its file name gave.
    private static bool IsNamed(KindSchema found, string kind) =>
        found.Kind == kind || (string.Equals(found.Kind, kind, StringComparison.OrdinalIgnoreCase) && !found.Kind.Any(char.IsUpper));

    private static string Shorten(string apiVersion)
    {
        var slash = apiVersion.IndexOf('/');
        var dot = apiVersion.IndexOf('.');
        return slash < 0 || dot < 0 || dot > slash ? apiVersion : apiVersion.Remove(dot, slash - dot);
    }
}
