namespace Plimsoll.Analyzers.CSharp.Constructs;

/// <summary>Writes what stands in the folders of a container: mounts, volumes and claims.</summary>
internal static class PodMounts
{
    /// <summary>The claims among the mounts, each once.</summary>
    public static CSharpSequence ClaimsOf(ConstructValues workload)
    {
        var mounts = workload.List("Mounts");
        var claims = new CSharpSequence(mounts.Syntax) { IsOpen = mounts.IsOpen };
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mount in mounts.Items)
        {
            if (mount is not CSharpMapping known || known.IsOpen)
                claims.IsOpen = true;
            if ((mount as CSharpMapping)?.Get("Claim") is { } claim)
            {
                if (claim is not CSharpMapping { } state)
                    claims.IsOpen = true;
                else if (state.Get("Name") is not CSharpScalar name || names.Add(name.Text))
                    claims.Items.Add(state);
            }
        }

        return claims;
    }

    /// <summary>The spec of a claim.</summary>
    public static CSharpMapping SpecOf(ConstructValues claim) => claim.Mapping(
        ("accessModes", claim["AccessModes"] ?? claim.Sequence(claim.Text("ReadWriteOnce"))),
        ("storageClassName", claim["StorageClass"]),
        ("resources", claim.Mapping(("requests", claim.Mapping(("storage", claim["Size"]))))));

    /// <summary>The mounts of the container.</summary>
    public static CSharpSequence MountsOf(ConstructValues workload) => workload.Each("Mounts", m => m.Mapping(
        ("name", NameOf(m)),
        ("mountPath", m["Path"]),
        ("readOnly", m["ReadOnly"]),
        ("subPath", m["SubPath"])));

    /// <summary>The volumes of the pod, each once.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="claims">Whether claims are among them; a StatefulSet makes one for each of its pods.</param>
    public static CSharpSequence VolumesOf(ConstructValues workload, bool claims)
    {
        var mounts = workload.List("Mounts");
        var volumes = new CSharpSequence(mounts.Syntax) { IsOpen = mounts.IsOpen };
        foreach (var item in mounts.Items)
        {
            var mount = item is CSharpMapping known ? new ConstructValues(known) : null;
            var volume = mount is null || (mount["Claim"] is null && mount["Volume"] is not CSharpMapping) ? new CSharpUnknown(item.Syntax)
                : mount["Claim"] is null ? mount["Volume"]
                : claims ? mount.Mapping(("name", NameOf(mount)), ("persistentVolumeClaim", mount.Mapping(("claimName", NameOf(mount)))))
                : null;
            if (volume is not null && !volumes.Items.Exists(v => v.IsSameAs(volume)))
                volumes.Items.Add(volume);
        }

        return volumes;
    }

    private static CSharpValue NameOf(ConstructValues mount) =>
        ((mount["Claim"] as CSharpMapping)?.Get("Name") ?? (mount["Volume"] as CSharpMapping)?.Get("name")) ?? new CSharpUnknown(mount.Anchor);
}
