using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Custom;

/// <summary>Checks how lists are said to be merged.</summary>
internal static class ListTypeCheck
{
    /// <summary>Adds the mistakes of one schema.</summary>
    public static void Check(Node schema, string name, ICollection<DefinitionMistake> mistakes)
    {
        var (listType, keys, items) = (schema[Keywords.ListType], schema[Keywords.ListMapKeys], schema[Keywords.Items]);
        if (SchemaParts.SaysSomething(keys) && (listType.IsAbsent || (listType.IsScalar && listType.Text != "map")))
            mistakes.Add(new DefinitionMistake(keys, $"{name} has {Keywords.ListMapKeys} and is no map", $"write '{Keywords.ListType}: map' beside it"));
        if (!listType.IsScalar)
            return;

        if (listType.Text is not ("atomic" or "set" or "map"))
            mistakes.Add(new DefinitionMistake(listType, $"{Keywords.ListType} of {name} is '{listType.Text}'", "write atomic, set or map"));
        if (schema[Keywords.Type] is { IsScalar: true } type && type.Text != "array")
            mistakes.Add(new DefinitionMistake(listType, $"{name} has {Keywords.ListType} and is of type '{type.Text}'", "remove it: it belongs to arrays"));
        if (listType.Text is "set" or "map" && items[Keywords.Nullable] is { IsTrue: true } nullable)
            mistakes.Add(new DefinitionMistake(nullable, $"the items of {name} are nullable in a {listType.Text}", "remove nullable"));

        if (listType.Text == "set")
            CheckSet(items, name, mistakes);
        if (listType.Text == "map")
            CheckMap(schema, name, mistakes);
    }

    private static void CheckSet(Node items, string name, ICollection<DefinitionMistake> mistakes)
    {
        var isOpenObject = items[Keywords.Type].Text == "object"
            && items[Keywords.MapType] is { IsAbsent: true } or { IsScalar: true } && items[Keywords.MapType].Text != "atomic";
        var isOpenList = items[Keywords.Type].Text == "array" && items[Keywords.ListType] is { IsScalar: true } inner && inner.Text != "atomic";
        if (isOpenObject)
            mistakes.Add(new DefinitionMistake(items, $"the items of the set {name} are objects that can be merged", $"write '{Keywords.MapType}: atomic' in items, or make the list a map"));
        if (isOpenList)
            mistakes.Add(new DefinitionMistake(items, $"the items of the set {name} are lists that can be merged", $"write '{Keywords.ListType}: atomic' in items"));
    }

    private static void CheckMap(Node schema, string name, ICollection<DefinitionMistake> mistakes)
    {
        var (keys, items) = (schema[Keywords.ListMapKeys], schema[Keywords.Items]);
        if (keys is { IsAbsent: true } or { IsSequence: true, IsOpen: false, Count: 0 })
            mistakes.Add(new DefinitionMistake(schema[Keywords.ListType], $"the map {name} has no {Keywords.ListMapKeys}", "name the fields that tell its items apart"));
        if (!items.IsMapping)
            return;
        if (items[Keywords.Type] is { IsScalar: true } type && type.Text != "object")
        {
            mistakes.Add(new DefinitionMistake(type, $"the items of the map {name} are of type '{type.Text}'", "only objects can be told apart by keys; write a set or an atomic list"));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys.Children)
        {
            if (!key.IsScalar)
                continue;
            if (seen.Add(key.Text!))
                CheckKey(key, items, name, mistakes);
            else
                mistakes.Add(new DefinitionMistake(key, $"the map {name} has the key '{key.Text}' twice", "remove one of the two"));
        }
    }

    private static void CheckKey(Node key, Node items, string name, ICollection<DefinitionMistake> mistakes)
    {
        var property = items[Keywords.Properties][key.Text!];
        if (property.IsAbsent)
        {
            mistakes.Add(new DefinitionMistake(key, $"the key '{key.Text}' of the map {name} is no property of its items", "name a field of the items"));
            return;
        }

        if (property[Keywords.Type].Text is "array" or "object")
            mistakes.Add(new DefinitionMistake(property[Keywords.Type], $"the key '{key.Text}' of the map {name} is of type '{property[Keywords.Type].Text}'", "keys have to be texts, numbers or booleans"));
        if (property[Keywords.Nullable] is { IsTrue: true } nullable)
            mistakes.Add(new DefinitionMistake(nullable, $"the key '{key.Text}' of the map {name} is nullable", "remove nullable"));

        var required = items[Keywords.Required];
        var isRequired = required.IsUnknown || required.IsOpen || required.Children.Any(r => r.IsUnknown || r.Text == key.Text);
        if (!isRequired && property[Keywords.Default].IsAbsent)
            mistakes.Add(new DefinitionMistake(key, $"the key '{key.Text}' of the map {name} is neither required in its items nor has a default", $"write {key.Text} under required of items, or give it a default"));
    }
}
