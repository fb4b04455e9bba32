using System.Text;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Checking;

/// <summary>Finds items of a list that its keys cannot tell apart.</summary>
internal static class DuplicateSearch
{
    /// <summary>Checks a list with keys, or a set.</summary>
    public static void Check(Node list, Schema schema, List<SchemaProblem> problems)
    {
        // Most lists have one item and need no table.
        if (!HasSeveral(list))
            return;
        var seen = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var item in list.Children)
        {
            if (IdentityOf(item, schema) is not { } identity)
                continue;
            if (seen.TryGetValue(identity, out var earlier))
                problems.Add(new DuplicateItemProblem(item, earlier, schema.ListKeys, schema.Items?.Name ?? ""));
            else
                seen.Add(identity, item);
        }
    }

    private static bool HasSeveral(Node list)
    {
        var items = list.Children.GetEnumerator();
        return items.MoveNext() && items.MoveNext();
    }

    // Null for an item that says too little about itself, or whose keys are not known.
    private static string? IdentityOf(Node item, Schema schema)
    {
        if (schema.ListKeys.Count == 0)
            return item.Text;
        if (!item.IsMapping)
            return null;
        if (schema.ListKeys.Count == 1)
            return item[schema.ListKeys[0]].Text;
        var identity = new StringBuilder();
        var hasAny = false;
        foreach (var key in schema.ListKeys)
        {
            var value = item[key];
            if (value.IsUnknown)
                return null;
            hasAny |= value.IsScalar;
            identity.Append(value.Text ?? schema.Items?.Fields[key]?.Default).Append('\n');
        }

        return hasAny ? identity.ToString() : null;
    }
}
