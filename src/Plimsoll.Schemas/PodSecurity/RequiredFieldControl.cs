using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Schemas.PodSecurity;

/// <summary>A control that asks every container for a setting, which its pod may make for all of them.</summary>
internal sealed class RequiredFieldControl(string name, string field, Func<Node, bool> isRight, string wanted) : PodSecurityControl(name, PodSecurityLevel.Restricted)
{
    /// <inheritdoc/>
    public override IEnumerable<PodSecurityViolation> Check(PodSpec pod, int minor)
    {
        // A wrong setting of the pod is refused even where every container makes its own.
        if (IsWrong(pod.SecurityContext[field]))
            yield return Wrong(pod.SecurityContext[field], "the pod");
        foreach (var container in pod.Containers)
        {
            var own = container.SecurityContext[field];
            if (IsWrong(own))
                yield return Wrong(own, container.DisplayName);
            else if (container.EffectiveSecurity(field).IsAbsent)
                yield return new PodSecurityViolation(this, own, $"{container.DisplayName} does not set {wanted}", $"write {wanted}", RestrictedContext.Edit(container, field));
        }
    }

    private bool IsWrong(Node value) => value.IsPresent && !isRight(value) && !value.DescendantsAndSelf().Any(n => n.IsUnknown);

    private PodSecurityViolation Wrong(Node value, string owner) =>
        new(this, value, $"{owner} sets {Shown(value)}", $"write {wanted}", Edit.Set(value, RestrictedContext.ValueOf(field)));

    private string Shown(Node value) => value.Text is { } text ? $"{field}: {text}" : value["type"].Text is { } type ? $"{field}.type: {type}" : field;
}
