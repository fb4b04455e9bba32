namespace Plimsoll.Rules.ApiLifecycle;

/// <summary>An object is written under an API version that Kubernetes is about to give up.</summary>
[Rule("deprecated-api-version", 1063, Severity.Warning, Profile.Strict, Fix = FixAvailability.Safe)]
public sealed class DeprecatedApiVersion : Rule<RetiredApiProblem>
{
    /// <inheritdoc/>
    public override void Check(RetiredApiProblem problem, RuleContext context)
    {
        if (problem.IsRemoved)
            return;
        var (manifest, removal) = (context.Manifest!, problem.Removal);
        var end = removal.RemovedIn > 0 ? $" and gone in 1.{removal.RemovedIn}" : "";
        context.Report(
            problem.Node,
            $"{manifest.DisplayName}: {removal.Kind} in {removal.ApiVersion} is deprecated since 1.{removal.DeprecatedIn}{end}",
            help: RetirementWords.Help(removal),
            fix: problem.CanReplace && removal.Changes.Length == 0 ? Fix.Safe($"Write {removal.Replacement}", Edit.Set(problem.Node, removal.Replacement)) : null);
    }
}
