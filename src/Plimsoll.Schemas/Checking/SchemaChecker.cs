using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Checking;

/// <summary>Walks an object beside its schema, once, and says where it is not what the API accepts.</summary>
/// <remarks>
/// Unknown nodes and what they hide are passed over; so is absence in partial objects and in mappings that may hold more than
/// is known. Null means absent, as it does to the API server. One instance serves one thread.
/// </remarks>
public sealed class SchemaChecker
{
    private const int RightKeys = 512;

    private readonly SchemaSet _schemas;
    private readonly KindCheck _kinds;
    private readonly List<(Node Node, Schema Schema)> _levels = [];
    private readonly Func<Node, bool> _isMeant;
    private readonly (Schema Map, string Key)[] _rightKeys = new (Schema, string)[RightKeys];
    private List<SchemaProblem> _problems = [];
    private HashSet<string>? _meant;
    private VersionSet _target;

    /// <summary>Makes a checker.</summary>
    /// <param name="schemas">What objects are held against.</param>
    public SchemaChecker(SchemaSet schemas)
    {
        _schemas = schemas;
        _kinds = new KindCheck(schemas);
        _isMeant = IsMeant;
    }

    /// <summary>What is wrong with an object, in the order of its text.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="isForeign">Whether its kind is a custom one that nothing is known about.</param>
    public IReadOnlyList<SchemaProblem> Check(Manifest manifest, out bool isForeign)
    {
        Restart();
        IdentityCheck.CheckKind(manifest, _problems);
        if (_kinds.Resolve(manifest, _problems, out isForeign) is { } kind)
        {
            // Of a kind that is served in part of the meant versions alone, the rest has been said.
            var served = _schemas.Target.And(kind.Versions);
            _target = served.IsEmpty ? kind.Versions : served;
            Walk(manifest.Root, kind.Schema);
            IdentityCheck.CheckName(manifest, kind, _isMeant, _problems);
        }

        return Found;
    }

    /// <summary>What is wrong with a value that is no object of a cluster, such as a kustomization or a default.</summary>
    public IReadOnlyList<SchemaProblem> Check(Node value, Schema schema)
    {
        Restart();
        _target = _schemas.Target;
        Walk(value, schema);
        return Found;
    }

    private IReadOnlyList<SchemaProblem> Found => _problems.Count == 0 ? [] : _problems;

    // Most objects have no problems, and the list that was not handed out serves the next one.
    private void Restart()
    {
        if (_problems.Count > 0)
            _problems = [];
        _meant = null;
    }

    private void Walk(Node node, Schema schema)
    {
        switch (node.Kind)
        {
            case NodeKind.Mapping when schema.Allows(JsonTypes.Object):
                WalkMapping(node, schema);
                break;
            case NodeKind.Sequence when schema.Allows(JsonTypes.Array):
                WalkSequence(node, schema);
                break;
            case NodeKind.Mapping or NodeKind.Sequence:
                _problems.Add(new TypeProblem(node, schema));
                return;
            case NodeKind.Scalar when !node.IsNull:
                ScalarCheck.Check(node, schema, _problems);
                break;
            default:
                return;
        }

        if (schema.Rules is { } rules)
            RuleCheck.Check(node, rules, this, _problems);
    }

    private void WalkMapping(Node node, Schema schema)
    {
        var fields = schema.Fields;
        _levels.Add((node, schema));
        foreach (var child in node.Children)
        {
            var key = child.Key!;
            if (IsPassedOver(key))
                continue;
            if ((fields[key] ?? InOtherCase(key, schema)) is { } field)
                WalkField(child, field, schema);
            else if (schema.MapValues is { } values)
                WalkEntry(child, key, schema, values);
            else if (!schema.IsOpen)
                Report(FieldSearch.Explain(child, _levels, _target));
        }

        var before = _problems.Count;
        FieldRules.Check(node, schema, _target, _problems);
        for (var i = 0; i < fields.DeepRules.Count; i++)
            CheckDeepRule(node, fields.DeepRules[i]);
        if (_meant is not null && _problems.Count > before)
            _problems.RemoveAll(p => p is MissingFieldProblem { Node.Parent: var owner } missing && missing.Names.Any(n => IsMeant(owner[n])));
        _levels.RemoveAt(_levels.Count - 1);
    }

    // kustomize reads its own files by Go's rules for JSON, to which the case of a key does not matter.
    private static Field? InOtherCase(string key, Schema schema)
    {
        if (!schema.Name.StartsWith("kustomize.", StringComparison.Ordinal))
            return null;
        foreach (var field in schema.Fields.All)
        {
            if (string.Equals(field.Name, key, StringComparison.OrdinalIgnoreCase))
                return field;
        }

        return null;
    }

    // A field that is missing because it is misspelt or misplaced is one mistake, not two.
    private void Report(UnknownFieldProblem unknown)
    {
        _problems.Add(unknown);
        _meant ??= new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in unknown.Nearest)
            _meant.Add(unknown.Node.Parent[name].Path);
        if (unknown.RightPath is not null)
            _meant.Add(unknown.RightPath);
        if (unknown.IsPairOfEnv)
            _meant.Add(unknown.Node.Parent["name"].Path);
    }

    // Whether a misspelt or misplaced field was meant to stand there, or below.
    private bool IsMeant(Node missing)
    {
        if (_meant is null)
            return false;
        var path = missing.Path;
        return _meant.Any(m => m.StartsWith(path, StringComparison.Ordinal) && (m.Length == path.Length || m[path.Length] is '.' or '['));
    }

    // Status belongs to controllers, and directives of patches (`$patch: delete`) to those who apply them.
    private bool IsPassedOver(string key) => key is ['$', ..]
        ? key is "$patch" or "$retainKeys" || key.StartsWith("$setElementOrder/", StringComparison.Ordinal) || key.StartsWith("$deleteFromPrimitiveList/", StringComparison.Ordinal)
        : _levels.Count == 1 && key == "status";

    private void WalkField(Node node, Field field, Schema owner)
    {
        if (node.IsNull && !field.Schema.IsNullable)
            return;
        if (!field.Versions.HasAll(_target))
        {
            _problems.Add(new FieldVersionProblem(node, field, _schemas.Target, _schemas.Catalogue.KnownVersions));
            return;
        }

        if (field.Deprecated is not null && !IsEmpty(node))
            _problems.Add(new DeprecationProblem(node, field, owner));
        if (field.Schema.IsEmbeddedObject)
            WalkEmbedded(node, field.Schema);
        else
            Walk(node, field.Schema);
    }

    private static bool IsEmpty(Node node) => node.Text is { Length: 0 } || ((node.IsMapping || node.IsSequence) && !node.Children.Any());

    // What is embedded may be any object; a kind that is known is held against its schema.
    private void WalkEmbedded(Node node, Schema schema)
    {
        var kind = _schemas.Catalogue.Find(node["apiVersion"].Text ?? "", node["kind"].Text ?? "");
        Walk(node, kind?.Schema ?? schema);
    }

    private void WalkEntry(Node child, string key, Schema map, Schema values)
    {
        CheckKey(child, key, map);
        if (!child.IsNull || values.IsNullable)
            Walk(child, values);
    }

    // The same keys stand in map after map; those that are right are looked at once.
    private void CheckKey(Node child, string key, Schema map)
    {
        ref var right = ref _rightKeys[PlaceOf(key)];
        if (ReferenceEquals(right.Key, key) && ReferenceEquals(right.Map, map))
            return;
        var before = _problems.Count;
        if (map.KeyFormat?.Check(key) is { } mistake && !Placeholders.Contains(key))
            _problems.Add(new FormatProblem(child, map.KeyFormatName, mistake) { IsKey = true });
        if (ScalarCheck.IsPlainKey(key) && _problems.Count == before)
            right = (map, key);
        else
            ScalarCheck.CheckKey(child, _problems);
    }

    private static int PlaceOf(string key) => key.Length < 2 ? 0 : ((key[^1] * 7) + (key[^2] * 61) + (key[0] * 3) + key.Length) & (RightKeys - 1);

    private void WalkSequence(Node node, Schema schema)
    {
        if (schema.Items is { } items)
        {
            foreach (var item in node.Children)
                Walk(item, items);
        }

        if (schema.ListKeys.Count > 0 || schema.IsSet)
            DuplicateSearch.Check(node, schema, _problems);
    }

    private void CheckDeepRule(Node node, DeepRule rule, int step = 0)
    {
        if (node.IsSequence)
        {
            foreach (var item in node.Children)
                CheckDeepRule(item, rule, step);
        }
        else if (node.IsMapping && step < rule.Path.Count)
        {
            CheckDeepRule(node[rule.Path[step]], rule, step + 1);
        }
        else if (node.IsMapping)
        {
            foreach (var field in rule.Schema.Fields.All)
            {
                if (node[field.Name] is { IsScalar: true } value)
                    CheckAgain(value, field.Schema);
            }

            FieldRules.Check(node, rule.Schema, _target, _problems);
        }
    }

    // What is asked here is narrower than what was asked before, so that its answer is the one that helps.
    private void CheckAgain(Node value, Schema schema)
    {
        var before = _problems.Count;
        ScalarCheck.Check(value, schema, _problems);
        if (_problems.Count == before)
            return;
        for (var i = before - 1; i >= 0; i--)
        {
            if (_problems[i] is EnumProblem or RangeProblem or FormatProblem && _problems[i].Node == value)
                _problems.RemoveAt(i);
        }
    }

    /// <summary>Whether a value is what a schema asks for; nothing is reported.</summary>
    internal bool Holds(Node value, Schema schema) => Problems(value, schema).All(p => p is DeprecationProblem or AmbiguityProblem);

    /// <summary>What is wrong with a value, as if it stood alone.</summary>
    internal IReadOnlyList<SchemaProblem> Problems(Node value, Schema schema)
    {
        var (problems, depth) = (_problems, _levels.Count);
        _problems = [];
        try
        {
            Walk(value, schema);
            return _problems;
        }
        finally
        {
            _problems = problems;
            _levels.RemoveRange(depth, _levels.Count - depth);
        }
    }
}
