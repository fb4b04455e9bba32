using Plimsoll.Schemas.Model;

namespace Plimsoll.Rules.Schema;

/// <summary>A field is written that the object does not have.</summary>
[Rule("unknown-field", 1031, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class UnknownField : Rule<UnknownFieldProblem>
{
    // SOPS leaves its notes in the objects that it encrypts, and takes them away when it decrypts them.
    private static bool IsOfSops(Node node, RuleContext context) =>
        node.Key == "sops" && node.IsMapping && node.Parent.Path == context.Manifest?.Root.Path;

    // Two slips for one name cannot both become it.
    private static bool IsOnlySlip(UnknownFieldProblem problem, string name) => !problem.Node.Parent.Children.Any(c =>
        c.Key is { } other && other != problem.Node.Key && problem.Owner.Fields[other] is null && NearestName.IsSlipFor(name, other));

    private static string OtherType(UnknownFieldProblem problem) => problem.Owner.Fields[problem.Nearest[0]]!.Schema.Types switch
    {
        JsonTypes.Array => ", which is a list",
        JsonTypes.Object => ", which is a mapping",
        _ => ", with a value of its type",
    };

    /// <inheritdoc/>
    public override void Check(UnknownFieldProblem problem, RuleContext context)
    {
        if (problem.RightPath is not null || IsOfSops(problem.Node, context))
            return;
        var (node, key, owner) = (problem.Node, problem.Node.Key!, problem.Node.Parent);
        var help = problem.Nearest.Count > 0
            ? $"write {FieldWords.Either(problem.Nearest)}{(problem.IsOfOtherType ? OtherType(problem) : "")}"
            : problem.IsPairOfEnv ? $"write 'name: {key}' and the value below it as 'value'"
            : FieldWords.Explain(owner, context) is { } command ? $"remove it, or find the right name with '{command}'" : "remove it, or find the right name";
        context.Report(
            node,
            $"{FieldWords.PlaceOf(owner, context)}: there is no field '{key}'",
            help,
            fix: problem.Nearest is [var name] && !problem.IsOfOtherType && !problem.IsGuess && IsOnlySlip(problem, name) ? Fix.Safe($"Write '{name}'", Edit.RenameKey(node, name)) : null,
            at: node.KeySpan);
    }
}
