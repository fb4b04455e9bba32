using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Checking;

/// <summary>Finds the field that was surely meant: a near name here, or the same name at a place nearby.</summary>
internal sealed class FieldSearch
{
    // How far down the same word is looked for, here and around, and how many places are still worth naming.
    private const int DepthHere = 3;
    private const int DepthAround = 2;
    private const int MostPlaces = 3;

    private readonly Node _field;
    private readonly string _key;
    private readonly IReadOnlyList<(Node Node, Schema Schema)> _levels;
    private readonly VersionSet _target;

    private FieldSearch(Node field, IReadOnlyList<(Node Node, Schema Schema)> levels, VersionSet target)
    {
        _field = field;
        _key = field.Key!;
        _levels = levels;
        _target = target;
    }

    /// <summary>Looks for what an unknown field was meant to be.</summary>
    /// <param name="field">The unknown field.</param>
    /// <param name="levels">The mappings around it with their types, the root first.</param>
    /// <param name="target">The versions of Kubernetes that are meant.</param>
    public static UnknownFieldProblem Explain(Node field, IReadOnlyList<(Node Node, Schema Schema)> levels, VersionSet target) =>
        new FieldSearch(field, levels, target).Explain();

    private UnknownFieldProblem Explain()
    {
        var (owner, schema) = _levels[_levels.Count - 1];
        if (schema.Fields.Moved.TryGetValue(_key, out var moved))
            return new UnknownFieldProblem(_field, schema, [], Join(owner.Path, moved));
        if (schema.Name == "meta.v1.LabelSelector" && _field.IsScalar)
            return new UnknownFieldProblem(_field, schema, [], Join(owner.Path, "matchLabels." + _key));
        if (schema.Name.EndsWith("ResourceRequirements", StringComparison.Ordinal) && _field.IsScalar)
            return new UnknownFieldProblem(_field, schema, [], $"{Join(owner.Path, "requests." + _key)} or {Join(owner.Path, "limits." + _key)}");

        // A word that is spelled right belongs elsewhere rather than being a slip for another word.
        var free = schema.Fields.All.Where(f => IsServed(f) && Fits(f.Schema) && !IsWritten(owner, f.Name)).Select(f => f.Name).ToList();
        var near = FieldNames.Surely(free, _key);
        if (near.Count > 0)
            return new UnknownFieldProblem(_field, schema, near, null);
        if (PlaceNearby() is { } nearby)
            return new UnknownFieldProblem(_field, schema, [], nearby);
        near = FieldNames.LackingOneWord([.. free.Where(f => !schema.Fields[f]!.RequiredIn.IsEmpty)], _key);
        if (near.Count == 0)
            near = FieldNames.LackingOneWord(free, _key);
        if (near.Count > 0)
            return new UnknownFieldProblem(_field, schema, near, null);
        if (PlaceAround() is { } around)
            return new UnknownFieldProblem(_field, schema, [], around);
        near = FieldNames.Perhaps(free, _key);
        if (near.Count > 0)
            return new UnknownFieldProblem(_field, schema, near, null);

        near = FieldNames.WithOneWordLess(free, _key);
        if (near.Count > 0)
            return new UnknownFieldProblem(_field, schema, near, null) { IsGuess = true };

        // The name is near, the value of another type: `imagePullSecret: registry`.
        var unfit = schema.Fields.All.Where(f => IsServed(f) && !Fits(f.Schema) && !IsWritten(owner, f.Name)).Select(f => f.Name).ToList();
        return new UnknownFieldProblem(_field, schema, FieldNames.Surely(unfit, _key), null) { IsOfOtherType = true };
    }

    // A step is left out (`command` in a probe is that of its `exec`), the field slipped out of place, or two steps are left out.
    private string? PlaceNearby()
    {
        var owner = _levels[_levels.Count - 1];
        var choices = Below(owner, 1, isAround: false, onlyChoices: true);
        if (choices.Count > 0)
            return Either(choices);
        for (var i = _levels.Count - 2; i >= 0; i--)
        {
            var (node, schema) = _levels[i];
            if (FieldOf(schema) is { } found && !IsWritten(node, found.Name))
                return Join(node.Path, found.Name);
        }

        for (var depth = 1; depth <= DepthAround; depth++)
        {
            var places = Below(owner, depth, isAround: false);
            if (places.Count > 0)
                return Either(places);
        }

        return null;
    }

    private string? PlaceAround()
    {
        for (var depth = 1; depth <= DepthAround; depth++)
        {
            for (var i = _levels.Count - 2; i >= 0; i--)
            {
                var places = Below(_levels[i], depth, isAround: true);
                if (places.Count > 0)
                    return Either(places);
            }
        }

        return Either(Below(_levels[_levels.Count - 1], DepthHere, isAround: false));
    }

    private static string? Either(List<string> places) => places.Count is > 0 and <= MostPlaces ? string.Join(" or ", places) : null;

    // The places a number of steps below a mapping where the field would be at home: what is written there goes before what is not.
    private List<string> Below((Node Node, Schema Schema) start, int depth, bool isAround, bool onlyChoices = false)
    {
        var seen = new HashSet<Schema> { start.Schema };
        var level = new List<(string Path, Schema Schema, Node Node)> { (start.Node.Path, start.Schema, start.Node) };
        for (var step = 0; step < depth; step++)
            level = [.. level.SelectMany(parent => Children(parent, isAround, onlyChoices).Where(c => seen.Add(c.Schema)))];

        var homes = level.Where(l => FieldOf(l.Schema) is { } found && !IsWritten(l.Node, found.Name)).ToList();
        var written = homes.Where(h => h.Node.IsMapping || h.Node.IsSequence).ToList();
        return (written.Count > 0 ? written : homes).ConvertAll(h => Join(h.Path, _key));
    }

    private IEnumerable<(string Path, Schema Schema, Node Node)> Children((string Path, Schema Schema, Node Node) parent, bool isAround, bool onlyChoices)
    {
        foreach (var child in parent.Schema.Fields.All)
        {
            // Around the owner one of several choices is made already: what is not written of them is not meant.
            var isChoice = parent.Schema.Fields.Groups.Any(g => g.Most == 1 && g.Names.Contains(child.Name, StringComparer.Ordinal));
            var isOtherChoice = isAround && isChoice && !IsWritten(parent.Node, child.Name);
            if (child.Name == "status" || !IsServed(child) || isOtherChoice || (onlyChoices && !isChoice))
                continue;
            var path = Join(parent.Path, child.Name);
            var holder = parent.Node.IsSequence ? parent.Node.Children.FirstOrDefault() : parent.Node;
            var node = holder.IsMapping ? holder[child.Name] : default;
            yield return child.Schema.Items is { } items ? (path + "[]", items, node) : (path, child.Schema, node);
        }
    }

    private Field? FieldOf(Schema schema) => schema.Fields[_key] is { } found && IsServed(found) && Fits(found.Schema) ? found : null;

    private bool IsServed(Field field) => !field.Versions.And(_target).IsEmpty;

    private bool Fits(Schema schema) => _field.Kind switch
    {
        NodeKind.Mapping => schema.Allows(JsonTypes.Object),
        NodeKind.Sequence => schema.Allows(JsonTypes.Array),
        NodeKind.Scalar when !_field.IsNull => schema.Allows(JsonTypes.String | JsonTypes.Integer | JsonTypes.Number | JsonTypes.Boolean),
        _ => true,
    };

    private static bool IsWritten(Node mapping, string key) => mapping.Children.Any(c => c.Key == key);

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
