namespace Plimsoll.Rules.Storage;

/// <summary>A claim whose StorageClass does not say that its volumes are encrypted.</summary>
[Rule("volume-not-encrypted", 1134, Severity.Warning, Profile.All)]
public sealed class VolumeNotEncrypted : Rule<Manifest>
{
    /// <summary>Words of parameters that say so, besides those of the known provisioners.</summary>
    [Option("Parameters of a StorageClass that say its volumes are encrypted, besides the known ones.")]
    public IReadOnlyList<string> Parameters { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (manifest is not { Kind: "StorageClass", Group: "storage.k8s.io" } || manifest.IsPartial)
            return;
        var parameters = manifest.Root["parameters"];
        var provisioner = manifest.Root["provisioner"];
        if (parameters.IsUnknown || parameters.IsOpen || provisioner.Text is not { } name || IsAlwaysEncrypted(name) || IsLocal(name))
            return;
        if (parameters.Entries.Any(p => SaysSo(p.Key!) && !p.IsFalse && p.Text != "false"))
            return;
        context.Report(
            provisioner,
            $"the volumes of {manifest.DisplayName} ({name}) are not said to be encrypted",
            help: $"whoever gets hold of a disk or a snapshot can read it; set the parameter of the provisioner, such as encrypted: \"true\"");
    }

    private bool SaysSo(string key) =>
        key.Contains("encrypt", StringComparison.OrdinalIgnoreCase)
        || key.Contains("kms", StringComparison.OrdinalIgnoreCase)
        || key.Contains("luks", StringComparison.OrdinalIgnoreCase)
        || Parameters.Contains(key, StringComparer.Ordinal);

    // These clouds encrypt every disk, with a key of theirs when none is given.
    private static bool IsAlwaysEncrypted(string provisioner) =>
        provisioner is "pd.csi.storage.gke.io" or "kubernetes.io/gce-pd" or "disk.csi.azure.com" or "file.csi.azure.com" or "kubernetes.io/azure-disk" or "kubernetes.io/azure-file"
            or "filestore.csi.storage.gke.io" or "blockvolume.csi.oraclecloud.com" or "dobs.csi.digitalocean.com";

    private static bool IsLocal(string provisioner) => provisioner == "kubernetes.io/no-provisioner" || provisioner.Contains("local", StringComparison.Ordinal) || provisioner.Contains("hostpath", StringComparison.Ordinal);
}
