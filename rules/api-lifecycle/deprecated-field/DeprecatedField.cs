using Plimsoll.Rules.Schema;

namespace Plimsoll.Rules.ApiLifecycle;

/// <summary>A field is used that Kubernetes has replaced by something better.</summary>
[Rule("deprecated-field", 1064, Severity.Warning, Profile.Recommended)]
public sealed class DeprecatedField : Rule<DeprecationProblem>
{
    /// <inheritdoc/>
    public override void Check(DeprecationProblem problem, RuleContext context)
    {
        if (problem.Owner.Name == "core.v1.PodSpec" && problem.Field.Name == "serviceAccount")
            return;

        // `preserveUnknownFields: false` says what is so anyway.
        if (problem.Node.IsFalse)
            return;
        context.Report(
            problem.Node,
            $"{FieldWords.PlaceOf(problem.Node.Parent, context)}: '{problem.Field.Name}' is deprecated",
            help: problem.Field.Deprecated!,
            at: problem.Node.KeySpan);
    }
}
