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
        // Runs for every mapping of every object: lists are walked by number, which allocates nothing.
        var fields = schema.Fields;
        for (var i = 0; i < fields.Required.Count; i++)
        {
            var field = fields.Required[i];
            if (!field.RequiredIn.And(target).IsEmpty && IsMissing(node[field.Name], field))
                problems.Add(new MissingFieldProblem(node[field.Name], schema, [field.Name]));
        }

        for (var i = 0; i < fields.Groups.Count; i++)
            CheckGroup(node, schema, fields.Groups[i], problems);
        for (var i = 0; i < fields.SiblingRules.Count; i++)
            CheckSibling(node, fields.SiblingRules[i], problems);
    }

    private static bool IsMissing(Node node, Field field) =>
        (field.Schema.IsNullable ? node.Kind == NodeKind.Absent : node.IsAbsent) || (field.IsNonEmpty && IsZero(node));

    private static void CheckGroup(Node node, Schema schema, FieldGroup group, List<SchemaProblem> problems)
    {
        var count = 0;
        for (var i = 0; i < group.Names.Count; i++)
        {
            var value = node[group.Names[i]];
            if (value.IsUnknown)
                return;
            if (IsGiven(value))
                count++;
        }

        if (count < group.Least && !node.IsOpen)
        {
            problems.Add(new MissingFieldProblem(node[group.Names[0]], schema, group.Names));
        }
        else if (count > group.Most)
        {
            ReportConflict(node, group, problems);
        }
    }

    // What comes first in the text is taken for what is meant.
    private static void ReportConflict(Node node, FieldGroup group, List<SchemaProblem> problems)
    {
        var given = group.Names.Select(n => node[n]).Where(IsGiven).OrderBy(v => v.Extent.Start).ToList();
        foreach (var value in given.Skip(group.Most))
            problems.Add(new ConflictProblem(value, [given[0]], []) { IsOneOfGroup = true });
    }

    private static bool IsGiven(Node value) => !value.IsAbsent && !IsZero(value);

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
