namespace Plimsoll.Rules.Databases;

/// <summary>A database whose data is gone when its pod is.</summary>
[Rule("database-without-persistent-volume", 1019, Severity.Error, Profile.Recommended)]
public sealed class DatabaseWithoutPersistentVolume : DatabaseRule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Workload.RunsToCompletion || Database.Of(container, Images) is not { DataPaths: [var path, ..] } database)
            return;
        var mounts = container.Node["volumeMounts"];
        var volumes = container.Pod.Node["volumes"];
        if (mounts.IsUnknown || mounts.IsOpen || volumes.IsUnknown || volumes.IsOpen)
            return;

        // A claim at another path is the matter of another rule.
        if (database.HasPersistentVolume)
            return;
        var covering = mounts.Children.Where(m => Covers(m, database)).Select(m => VolumeOf(m, container)).FirstOrDefault(v => v is not null);
        context.Report(
            container.Node["name"],
            Message(database, path, covering),
            help: $"all data is gone when the pod is replaced or moves; mount a PersistentVolumeClaim at {path}",
            related: covering is null ? null : [new RelatedPlace(covering.Node["name"], "this volume holds the data")],
            severity: database.LooksLikeCache ? Severity.Info : Severity.Error);
    }

    private static string Message(Database database, string path, Volume? covering)
    {
        if (covering is null)
            return $"{database.DisplayName} keeps its data inside the container: no volume is mounted at {path}";
        return covering.Node["hostPath"].IsPresent
            ? $"{database.DisplayName} keeps its data on the disk of whichever node it runs on (hostPath '{covering.Node["hostPath"]["path"].Text}')"
            : $"{database.DisplayName} keeps its data in a volume that ends with the pod ('{covering.Name}')";
    }

    private static bool Covers(Node mount, Database database) =>
        mount["mountPath"].Text is { } path && database.DataPaths.Any(d => MountPath.IsBelow(d, path) || MountPath.IsBelow(path, d));

    private static Volume? VolumeOf(Node mount, Container container) =>
        container.Pod.Volumes.FirstOrDefault(v => v.Name == mount["name"].Text);
}
