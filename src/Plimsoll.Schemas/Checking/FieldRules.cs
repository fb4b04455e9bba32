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
        Node first = default;
        var given = 0;
        List<Node>? tooMany = null;
        foreach (var name in group.Names)
        {
            var value = node[name];
            if (value.IsUnknown)
                return;
            if (value.IsAbsent || IsZero(value))
                continue;
            given++;
            if (given == 1)
                first = value;
            if (given > group.Most)
                (tooMany ??= []).Add(value);
        }

        if (given < group.Least && !node.IsOpen)
        {
            problems.Add(new MissingFieldProblem(node[group.Names[0]], schema, group.Names));
        }
        else if (tooMany is not null)
        {
            foreach (var value in tooMany)
                problems.Add(new ConflictProblem(value, [first], []) { IsOneOfGroup = true });
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
