namespace Plimsoll.Rules.Schema;

/// <summary>A field has a value that is none of those that Kubernetes accepts.</summary>
[Rule("invalid-enum-value", 1038, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class InvalidEnumValue : Rule<EnumProblem>
{
    /// <inheritdoc/>
    public override void Check(EnumProblem problem, RuleContext context)
    {
        var node = problem.Node;

        // A rule of its own judges the pods of Jobs.
        if (node is { Key: "restartPolicy", Text: "Always" } && context.Manifest is { Group: "batch" })
            return;
        var allowed = FieldWords.Either(problem.Schema.Enum!);
        context.Report(
            node,
            $"{FieldWords.PlaceOf(node.Parent, context)}: {FieldWords.NameOf(node)} cannot be {FieldWords.Quoted(node.Text!)}",
            help: problem.Nearest is { } nearest ? $"write {nearest}; Kubernetes accepts {allowed}" : $"write {allowed}",
            fix: problem is { IsSure: true, Nearest: { } value } ? Fix.Safe($"Write {value}", Edit.Set(node, value)) : null);
    }
}
