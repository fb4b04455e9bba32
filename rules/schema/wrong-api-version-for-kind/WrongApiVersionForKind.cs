namespace Plimsoll.Rules.Schema;

/// <summary>A kind exists, but not under the API version that is written.</summary>
[Rule("wrong-api-version-for-kind", 1058, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class WrongApiVersionForKind : Rule<WrongApiVersionProblem>
{
    /// <inheritdoc/>
    public override void Check(WrongApiVersionProblem problem, RuleContext context)
    {
        var manifest = context.Manifest!;
        var versions = problem.Candidates.Select(k => k.ApiVersion).Distinct(StringComparer.Ordinal).ToList();
        var known = context.Schemas.Catalogue.KnownVersions;
        context.Report(
            problem.Node,
            problem.ServedIn.IsEmpty
                ? $"{manifest.DisplayName}: there is no {manifest.Kind} in {manifest.ApiVersion}"
                : $"{manifest.DisplayName}: {manifest.ApiVersion} has {manifest.Kind} {problem.ServedIn.Describe(known)}, {FieldWords.NotIn(context.Schemas.Target)}",
            help: versions.Count == 0 ? "name your own versions with '--kubernetes'" : $"write apiVersion: {string.Join(" or ", versions.Take(3))}",
            fix: versions is [var one] ? Fix.Safe($"Write {one}", Edit.Set(problem.Node, one)) : null);
    }
}
