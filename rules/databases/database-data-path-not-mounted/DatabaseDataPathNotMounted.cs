namespace Plimsoll.Rules.Databases;

/// <summary>A database with a volume that lasts, mounted where it keeps nothing.</summary>
[Rule("database-data-path-not-mounted", 1117, Severity.Error, Profile.Recommended)]
public sealed class DatabaseDataPathNotMounted : DatabaseRule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (Database.Of(container, Images) is not { IsKnownBuild: true, DataPaths: [var path, ..] } database || container.Workload.RunsToCompletion || database.MayBeMoved)
            return;
        var mounts = container.Node["volumeMounts"];
        if (!mounts.IsSequence || mounts.IsOpen || mounts.Children.Any(m => m["mountPath"].Text is not { } text || Placeholders.Contains(text)))
            return;
        var lasting = mounts.Children.Where(database.IsPersistent).ToList();
        if (lasting.Count == 0 || HasOwnConfiguration(container) || lasting.Exists(m => HoldsData(m, database) || IsNamed(m, database)))
            return;

        var mount = lasting[0]["mountPath"];
        context.Report(
            mount,
            $"{database.DisplayName} keeps its data at {path}, but the volume that lasts is mounted at {mount.Text}",
            help: $"{Consequence(mount.Text!, path, database)}; write mountPath: {path}");
    }

    // A folder above is fine, unless the image hides it; one below may be where part of the data goes, unless other releases keep it there.
    private static bool HoldsData(Node mount, Database database)
    {
        var mounted = mount["mountPath"].Text!;
        var isOfOtherRelease = database.Image.DataPaths.Any(p => !p.HoldsFor(database.Release) && MountPath.IsBelow(mounted, p.Path));
        return database.DataPaths.Any(d => MountPath.IsBelow(d, mounted)
            ? !IsHidden(d, mounted, database)
            : MountPath.IsBelow(mounted, d) && !isOfOtherRelease);
    }

    // Between the mount and the data the image declares a volume of its own.
    private static bool IsHidden(string path, string mounted, Database database) => database.Image.DeclaresVolume && database.Image.DataPaths.Any(v =>
        v.HoldsFor(database.Release) && MountPath.IsBelow(path, v.Path) && MountPath.IsBelow(v.Path, mounted) && !MountPath.IsBelow(mounted, v.Path));

    private static string Consequence(string mounted, string path, Database database)
    {
        if (MountPath.IsBelow(path, mounted))
            return "the image declares a volume of its own there, which hides yours, so that all data is gone when the pod is";
        return database.Image.DataPaths.Any(p => !p.HoldsFor(database.Release) && MountPath.IsBelow(mounted, p.Path))
            ? "other releases keep it there; this one would not start, or all data would be gone when the pod is"
            : "the volume stays empty, and all data is gone when the pod is";
    }

    // `minio server /storage`: the program is told.
    private static bool IsNamed(Node mount, Database database) =>
        database.Words.Concat(database.Container.Env.Select(e => e.Value.Text ?? "")).Any(w => w.Contains(mount["mountPath"].Text!.TrimEnd('/'), StringComparison.Ordinal));

    // Where the data lies may stand in a configuration file.
    private static bool HasOwnConfiguration(Container container) => container.Node["volumeMounts"].Children.Any(m =>
        container.Pod.Volumes.FirstOrDefault(v => v.Name == m["name"].Text) is { } volume
        && (volume.Node["configMap"].IsPresent || volume.Node["secret"].IsPresent || volume.Node["projected"].IsPresent)
        && m["mountPath"].Text?.Contains("initdb", StringComparison.Ordinal) != true);
}
