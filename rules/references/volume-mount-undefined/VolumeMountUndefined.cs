namespace Plimsoll.Rules.References;

/// <summary>A container that mounts a volume which its pod does not define.</summary>
[Rule("volume-mount-undefined", 1013, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class VolumeMountUndefined : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        var volumes = container.Pod.Node["volumes"];
        var templates = container.Workload.VolumeClaimTemplates;
        if (volumes.IsUnknown || volumes.IsOpen || templates.IsUnknown || templates.IsOpen)
            return;
        Check(container.Node["volumeMounts"].Children, container, context);
        Check(container.Node["volumeDevices"].Children, container, context);
    }

    private static void Check(NodeList mounts, Container container, RuleContext context)
    {
        foreach (var mount in mounts)
        {
            if (mount["name"].Text is not { Length: > 0 } name || Placeholders.Contains(name))
                continue;
            if (!container.Pod.HasVolume(name))
                Report(container, mount["name"], NamesOfVolumes(container), context);
        }
    }

    private static List<string> NamesOfVolumes(Container container) =>
        [.. container.Pod.Volumes.Select(v => v.Name), .. container.Workload.VolumeClaimTemplates.Children.Select(t => t["metadata"]["name"].Text ?? "")];

    private static void Report(Container container, Node mount, List<string> names, RuleContext context)
    {
        var near = NearestName.Among(names, mount.Text!);

        // Controllers of custom kinds may add volumes of their own; only a slip is certain there.
        if (near.Count == 0 && !container.Workload.IsBuiltIn)
            return;
        var message = $"{container.DisplayName} mounts the volume '{mount.Text}', which the pod does not define";
        if (near.Count == 0)
        {
            context.Report(mount, message, help: $"Kubernetes would refuse the pod; add a volume of this name to 'volumes'{Known(names)}");
            return;
        }

        var volume = container.Pod.Volumes.FirstOrDefault(v => v.Name == near[0])?.Node["name"] ?? container.Workload.VolumeClaimTemplates;
        context.Report(
            mount,
            message,
            help: $"Kubernetes would refuse the pod; write {near[0]}",
            fix: near.Count == 1 ? Fix.Safe($"Write '{near[0]}'", Edit.Set(mount, near[0])) : null,
            related: [new RelatedPlace(volume, $"did you mean '{near[0]}'?")]);
    }

    private static string Known(List<string> names) => names.Count == 0 ? "" : $", or mount one of {string.Join(", ", names.Distinct(StringComparer.Ordinal))}";
}
