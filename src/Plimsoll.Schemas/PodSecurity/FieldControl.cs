using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Schemas.PodSecurity;

/// <summary>A control of which each field speaks for itself: some values are allowed, others are not, and nothing always is.</summary>
internal abstract class FieldControl(string name, PodSecurityLevel level, string[] fields) : PodSecurityControl(name, level)
{
    private readonly PodField[] _fields = [.. fields.Select(f => new PodField(f))];

    /// <summary>The value that takes the place of a forbidden one; null when the field is better removed.</summary>
    public NodeValue? Instead { get; init; }

    /// <summary>Whether a person has to find out what takes the place of the field.</summary>
    public bool NeedsThought { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<PodSecurityViolation> Check(PodSpec pod, int minor)
    {
        foreach (var field in _fields)
        {
            foreach (var (value, container) in field.In(pod))
            {
                if (IsForbidden(value, minor))
                    yield return Violation(field, value, container, minor);
            }
        }
    }

    protected abstract bool IsForbidden(Node value, int minor);

    /// <summary>What to write instead of the field's value.</summary>
    protected abstract string Remedy(string field, int minor);

    private PodSecurityViolation Violation(PodField field, Node value, Container? container, int minor)
    {
        var problem = $"{container?.DisplayName ?? "the pod"} sets {field.Name}{(value.Text is { } text ? $": {text}" : "")}";
        if (NeedsThought)
            return new PodSecurityViolation(this, value, problem, Remedy(field.Name, minor));
        var edit = Instead is { } instead ? Edit.Set(value, instead) : Edit.Remove(field.IsNameOfItem ? value.Parent : value);
        return new PodSecurityViolation(this, value, problem, Remedy(field.Name, minor), edit);
    }
}
