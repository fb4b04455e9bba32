using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Checking;

/// <summary>What a type asks of its fields together: which must be there, and which exclude each other.</summary>
internal static class FieldRules
{
    /// <summary>Checks the presence of fields in a mapping.</summary>
    public static void Check(Node node, Schema schema, VersionSet target, List<SchemaProblem> problems)
    {
        var fields = schema.Fields;
        foreach (var field in fields.Required)
        {
            if (!field.RequiredIn.And(target).IsEmpty && IsMissing(node[field.Name], field))
                problems.Add(new MissingFieldProblem(node[field.Name], schema, [field.Name]));
        }

        foreach (var group in fields.Groups)
            CheckGroup(node, schema, group, problems);
        foreach (var rule in fields.SiblingRules)
            CheckSibling(node, rule, problems);
    }

    private static bool IsMissing(Node node, Field field) =>
        (field.Schema.IsNullable ? node.Kind == NodeKind.Absent : node.IsAbsent) || (field.IsNonEmpty && IsZero(node));

    private static void CheckGroup(Node node, Schema schema, FieldGroup group, List<SchemaProblem> problems)
    {
        List<Node>? given = null;
        foreach (var name in group.Names)
        {
            var value = node[name];
            if (value.IsUnknown)
                return;
            if (!value.IsAbsent && !IsZero(value))
                (given ??= []).Add(value);
        }

        var count = given?.Count ?? 0;
        if (count < group.Least && !node.IsOpen)
        {
            problems.Add(new MissingFieldProblem(node[group.Names[0]], schema, group.Names));
        }
        else if (count > group.Most)
        {
            // What comes first in the text is taken for what is meant.
            given!.Sort(static (a, b) => a.Extent.Start.CompareTo(b.Extent.Start));
            foreach (var value in given.Skip(group.Most))
                problems.Add(new ConflictProblem(value, [given[0]], []) { IsOneOfGroup = true });
        }
    }

    // Kubernetes cannot tell an empty text or list from none.
    private static bool IsZero(Node value) => value.Text is { Length: 0 } || (value.IsSequence && !value.IsOpen && !value.Children.Any());

    private static void CheckSibling(Node node, SiblingRule rule, List<SchemaProblem> problems)
    {
        var field = node[rule.Name];
        if (!field.IsPresent || IsZero(field))
            return;
        if (node[rule.Sibling] is { Text: { Length: > 0 } value } sibling && rule.Values.Contains(value, StringComparer.Ordinal) != rule.IsAllowedThere)
            problems.Add(new ConflictProblem(field, [sibling], rule.IsAllowedThere ? rule.Values : []));
    }
}
