using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Schemas.Model;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Checking;

/// <summary>Finds the field that was surely meant: a near name here, or the same name at a place nearby.</summary>
internal static class FieldSearch
{
    // How far down the same word is looked for, and how many types are looked at before giving up.
    private const int Depth = 3;
    private const int ManyTypes = 400;

    /// <summary>Looks for what an unknown field was meant to be.</summary>
    /// <param name="field">The unknown field.</param>
    /// <param name="levels">The mappings around it with their types, the root first.</param>
    /// <param name="target">The versions of Kubernetes that are meant.</param>
    public static UnknownFieldProblem Explain(Node field, IReadOnlyList<(Node Node, Schema Schema)> levels, VersionSet target)
    {
        var (owner, schema) = levels[levels.Count - 1];
        var key = field.Key!;
        if (schema.Fields.Moved.TryGetValue(key, out var moved))
            return new UnknownFieldProblem(field, schema, [], Join(owner.Path, moved));
        bool IsFree(Field f) => !f.Versions.And(target).IsEmpty && Fits(f.Schema, field) && owner[f.Name].IsAbsent;
        var near = NearNames(schema.Fields.All.Where(IsFree).Select(f => f.Name), key);

        // A word that is spelled right belongs elsewhere rather than being a slip for another word.
        var surelyHere = near.Count > 0 && (NearestName.Distance(near[0], key, 1) <= 1 || Plural(near[0], key));
        var path = surelyHere ? null : RightPath(field, levels, target);
        return new UnknownFieldProblem(field, schema, path is null ? near : [], path);
    }

    // A lower-case or plural form counts as near, however short.
    private static IReadOnlyList<string> NearNames(IEnumerable<string> names, string key)
    {
        var all = names.ToList();
        var same = all.Where(n => string.Equals(Letters(n), Letters(key), StringComparison.OrdinalIgnoreCase) || Plural(n, key)).ToList();
        return same.Count > 0 ? same : NearestName.Among(all, key);
    }

    private static bool Plural(string left, string right) =>
        string.Equals(left + "s", right, StringComparison.OrdinalIgnoreCase) || string.Equals(right + "s", left, StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => name.Replace("-", "").Replace("_", "");

    private static string? RightPath(Node field, IReadOnlyList<(Node Node, Schema Schema)> levels, VersionSet target)
    {
        var (owner, schema) = levels[levels.Count - 1];
        if (Below(owner, schema, field, target, 1, isWritten: false) is { } child)
            return child;
        for (var i = levels.Count - 2; i >= 0; i--)
        {
            if (FieldOf(levels[i].Schema, field, target) is { } found)
                return Join(levels[i].Node.Path, found.Name);
        }

        for (var depth = 1; depth <= Depth; depth++)
        {
            for (var i = levels.Count - 1; i >= 0; i--)
            {
                // Around the owner only what is written counts: what is not may be another choice than the author's.
                if (Below(levels[i].Node, levels[i].Schema, field, target, depth, isWritten: i < levels.Count - 1) is { } nearby)
                    return nearby;
            }
        }

        return null;
    }

    // Breadth first, so that the nearest place is named.
    private static string? Below(Node owner, Schema schema, Node field, VersionSet target, int depth, bool isWritten)
    {
        var seen = new HashSet<Schema> { schema };
        var level = new List<(string Path, Schema Schema, Node Node)> { (owner.Path, schema, owner) };
        for (var i = 0; i < depth && seen.Count < ManyTypes; i++)
        {
            var next = new List<(string, Schema, Node)>();
            foreach (var (parentPath, parent, parentNode) in level)
            {
                foreach (var child in parent.Fields.All)
                {
                    var isList = child.Schema.Items is not null;
                    var type = child.Schema.Items ?? child.Schema;
                    if (child.Name == "status" || child.Versions.And(target).IsEmpty
                        || (isWritten && parentNode[child.Name].IsAbsent) || !seen.Add(type))
                    {
                        continue;
                    }

                    var childPath = Join(parentPath, child.Name) + (isList ? "[]" : "");
                    if (FieldOf(type, field, target) is { } found)
                        return Join(childPath, found.Name);
                    var childNode = parentNode[child.Name];
                    next.Add((childPath, type, isList ? childNode.Children.FirstOrDefault() : childNode));
                }
            }

            level = next;
        }

        return null;
    }

    private static Field? FieldOf(Schema schema, Node field, VersionSet target) =>
        schema.Fields[field.Key!] is { } found && !found.Versions.And(target).IsEmpty && Fits(found.Schema, field) ? found : null;

    private static bool Fits(Schema schema, Node value) => value.Kind switch
    {
        NodeKind.Mapping => schema.Allows(JsonTypes.Object),
        NodeKind.Sequence => schema.Allows(JsonTypes.Array),
        NodeKind.Scalar when !value.IsNull => schema.Allows(JsonTypes.String | JsonTypes.Integer | JsonTypes.Number | JsonTypes.Boolean),
        _ => true,
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
