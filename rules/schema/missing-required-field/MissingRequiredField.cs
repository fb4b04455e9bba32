namespace Plimsoll.Rules.Schema;

/// <summary>A field is missing without which Kubernetes refuses the object.</summary>
[Rule("missing-required-field", 1034, Severity.Error, Profile.Recommended)]
public sealed class MissingRequiredField : Rule<MissingFieldProblem>
{
    // Rules of their own say what these should be.
    private static bool HasRuleOfItsOwn(MissingFieldProblem problem, RuleContext context) =>
        problem.Owner.Name == "core.v1.ContainerPort"
        || IsSelectorOfWorkload(problem, context)
        || IsPolicyOfJob(problem, context)
        || (problem.Names is ["containers"] && problem.Owner.Name == "core.v1.PodSpec");

    private static bool IsPolicyOfJob(MissingFieldProblem problem, RuleContext context) =>
        problem.Names is ["restartPolicy"] && context.Manifest is { Group: "batch" };

    private static bool IsSelectorOfWorkload(MissingFieldProblem problem, RuleContext context) =>
        problem.Names is ["selector"] && context.Manifest is { Group: "apps" };

    /// <inheritdoc/>
    public override void Check(MissingFieldProblem problem, RuleContext context)
    {
        if (HasRuleOfItsOwn(problem, context))
            return;
        var place = FieldWords.PlaceOf(problem.Node.Parent, context);
        var what = problem.Names is [var name] ? $"'{name}' is missing" : $"one of {FieldWords.Either(problem.Names)} is missing";
        var isName = problem.Node.Parent.Key == "metadata" && problem.Names is ["name"];
        context.Report(
            problem.Node,
            isName ? $"{context.Manifest!.DisplayName}: 'metadata.name' is missing" : $"{place}: {what}",
            help: isName ? "Kubernetes refuses the object; add 'name' below 'metadata'" : $"{FieldWords.Refusal(context)}; add {FieldWords.Either(problem.Names)}");
    }
}
