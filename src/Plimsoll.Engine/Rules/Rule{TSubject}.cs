namespace Plimsoll.Engine.Rules;

/// <summary>A rule that looks at one sort of subject and gets every one of them.</summary>
/// <typeparam name="TSubject">
/// <see cref="Manifests.ReadProblem"/>, <see cref="Manifests.Manifest"/>, a view such as <see cref="Manifests.Views.Service"/>,
/// <see cref="Manifests.Views.Workload"/>, <see cref="Manifests.Views.PodSpec"/> or <see cref="Manifests.Views.Container"/>,
/// <see cref="Manifests.Nodes.Node"/>, a <see cref="Schemas.Checking.SchemaProblem"/> of one sort, <see cref="Manifests.Bundles.Bundle"/> or <see cref="Suppressing.Suppression"/>.
/// </typeparam>
public abstract class Rule<TSubject> : Rule
{
    /// <summary>Looks at one subject and reports what is wrong with it.</summary>
    public abstract void Check(TSubject subject, RuleContext context);
}
