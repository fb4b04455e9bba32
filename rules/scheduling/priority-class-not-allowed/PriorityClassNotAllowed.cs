namespace Plimsoll.Rules.Scheduling;

/// <summary>A pod of a priority that is not meant for it.</summary>
[Rule("priority-class-not-allowed", 1085, Severity.Warning, Profile.All)]
public sealed class PriorityClassNotAllowed : Rule<PodSpec>
{
    /// <summary>The priority classes that may be named.</summary>
    [Option("Names of the priority classes that pods may have; all while the list is empty.")]
    public IReadOnlyList<string> Allowed { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        var name = pod.Node["priorityClassName"];
        if (Allowed.Count == 0 || name.Text is not { Length: > 0 } priority || Placeholders.Contains(priority) || Allowed.Contains(priority, StringComparer.Ordinal))
            return;
        context.Report(
            name,
            $"{pod.Workload.Manifest.DisplayName} asks for the priority class '{priority}', which the configuration does not allow",
            help: $"where nodes are full, others would make room for it; use one of {string.Join(", ", Allowed)}, or leave 'priorityClassName' out");
    }
}
