namespace Plimsoll.Rules.ApiLifecycle;

/// <summary>An object is written under an API version that Kubernetes no longer serves.</summary>
[Rule("removed-api-version", 1062, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class RemovedApiVersion : Rule<RetiredApiProblem>
{
    /// <inheritdoc/>
    public override void Check(RetiredApiProblem problem, RuleContext context)
    {
        if (!problem.IsRemoved)
            return;
        var (manifest, removal) = (context.Manifest!, problem.Removal);
        context.Report(
            problem.Node,
            $"{manifest.DisplayName}: since 1.{removal.RemovedIn} Kubernetes no longer serves {removal.Kind} in {removal.ApiVersion}",
            help: RetirementWords.Help(removal),
            fix: problem.CanReplace && removal.Changes.Length == 0 ? Fix.Safe($"Write {removal.Replacement}", Edit.Set(problem.Node, removal.Replacement)) : null);
    }
}
