namespace Plimsoll.Rules.Schema;

/// <summary>A container sets the same environment variable twice, and only the last one counts.</summary>
[Rule("duplicate-env-var", 1053, Severity.Error, Profile.Recommended)]
public sealed class DuplicateEnvVar : Rule<DuplicateItemProblem>
{
    /// <inheritdoc/>
    public override void Check(DuplicateItemProblem problem, RuleContext context)
    {
        if (problem.Owner != "core.v1.EnvVar")
            return;
        var name = problem.Node["name"];
        context.Report(
            name,
            $"{FieldWords.PlaceOf(problem.Node.Parent, context)}: the variable '{name.Text}' is set twice",
            help: "remove the one that is not meant; the last one counts",
            related: [new RelatedPlace(problem.First["name"], "the first one is here")]);
    }
}
