namespace Plimsoll.Rules.Databases;

/// <summary>A database whose data is gone when its pod is.</summary>
[Rule("database-without-persistent-volume", 1019, Severity.Error, Profile.Recommended)]
public sealed class DatabaseWithoutPersistentVolume : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Workload.RunsToCompletion || DatabaseEngines.Of(container) is not { DataPath.Length: > 0 } engine)
            return;
        var mounts = container.Node["volumeMounts"];
        var volumes = container.Pod.Node["volumes"];
        if (mounts.IsUnknown || mounts.IsOpen || volumes.IsUnknown || volumes.IsOpen)
            return;

        // A claim at another path may be meant as well: where the data lies can be configured.
        if (DatabaseEngines.HasPersistentVolume(container))
            return;
        var covering = mounts.Children.Where(m => Covers(m, DataPathOf(container, engine))).Select(m => VolumeOf(m, container)).FirstOrDefault(v => v is not null);
        context.Report(
            container.Node["name"],
            Message(container, engine, covering),
            help: $"all data is gone when the pod is replaced or moves; mount a PersistentVolumeClaim at {DataPathOf(container, engine)}",
            related: covering is null ? null : [new RelatedPlace(covering.Node["name"], "this volume holds the data")],
            severity: DatabaseEngines.LooksLikeCache(container, engine) ? Severity.Info : Severity.Error);
    }

    private static string Message(Container container, DatabaseEngine engine, Volume? covering)
    {
        var who = $"{engine.Name} in {container.Workload.Manifest.DisplayName}";
        if (covering is null)
            return $"{who} keeps its data inside the container: no volume is mounted at {DataPathOf(container, engine)}";
        return covering.Node["hostPath"].IsPresent
            ? $"{who} keeps its data on the disk of whichever node it runs on (hostPath '{covering.Node["hostPath"]["path"].Text}')"
            : $"{who} keeps its data in a volume that ends with the pod ('{covering.Name}')";
    }

    private static string DataPathOf(Container container, DatabaseEngine engine) =>
        container.Env.FirstOrDefault(e => e.Name == engine.DataPathVariable)?.Value.Text ?? engine.DataPath;

    private static bool Covers(Node mount, string dataPath) =>
        mount["mountPath"].Text?.TrimEnd('/') is { } path
        && (IsBelow(dataPath, path) || IsBelow(path, dataPath));

    private static bool IsBelow(string path, string folder) =>
        path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static Volume? VolumeOf(Node mount, Container container) =>
        container.Pod.Volumes.FirstOrDefault(v => v.Name == mount["name"].Text);
}
