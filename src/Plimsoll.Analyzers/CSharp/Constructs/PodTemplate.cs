namespace Plimsoll.Analyzers.CSharp.Constructs;

/// <summary>Writes the template of a workload's pods.</summary>
internal static class PodTemplate
{
    /// <summary>The template.</summary>
    /// <param name="values">The workload.</param>
    /// <param name="claims">Whether claims stand in the pod as volumes.</param>
    /// <param name="restartPolicy">When containers are restarted; null for always.</param>
    public static CSharpMapping Of(ConstructValues values, bool claims, CSharpValue? restartPolicy = null)
    {
        var containers = values.Sequence(MainContainer(values));
        containers.AddAll(values.List("MoreContainers"));
        return values.Mapping(
            ("metadata", values.Mapping(("labels", ConstructObjects.Merged(values, values.Selector, values["Labels"])))),
            ("spec", values.Mapping(
                ("initContainers", ConstructValues.OrNull(values.List("InitContainers"))),
                ("containers", containers),
                ("volumes", ConstructValues.OrNull(PodMounts.VolumesOf(values, claims))),
                ("securityContext", SecurityOf(values, "RunAsNonRoot", "RunAsUser", "RunAsGroup", "FsGroup", "SeccompProfile")),
                ("serviceAccountName", values["ServiceAccount"]),
                ("automountServiceAccountToken", values["AutomountServiceAccountToken"]),
                ("restartPolicy", restartPolicy))));
    }

    private static CSharpMapping MainContainer(ConstructValues values) => values.Mapping(
        ("name", values.ContainerName),
        ("image", values["Image"]),
        ("imagePullPolicy", values["PullPolicy"]),
        ("command", values["Command"]),
        ("args", values["Args"]),
        ("ports", ConstructValues.OrNull(PodPorts.OfContainer(values))),
        ("env", ConstructValues.OrNull(values.List("Env"))),
        ("envFrom", ConstructValues.OrNull(values.List("EnvFrom"))),
        ("volumeMounts", ConstructValues.OrNull(PodMounts.MountsOf(values))),
        ("resources", ResourcesOf(values["Resources"])),
        ("readinessProbe", values["Ready"]),
        ("livenessProbe", values["Live"]),
        ("startupProbe", values["Started"]),
        ("securityContext", SecurityOf(values, "AllowPrivilegeEscalation", "ReadOnlyRootFilesystem", "DropCapabilities", "AddCapabilities")));

    private static CSharpValue? ResourcesOf(CSharpValue? given)
    {
        if (given is not CSharpMapping state)
            return given;
        var values = new ConstructValues(state);
        return Named(values, ("requests", Amounts(values, ("cpu", "Cpu"), ("memory", "Memory"))), ("limits", Amounts(values, ("cpu", "CpuLimit"), ("memory", "MemoryLimit"))));
    }

    private static CSharpValue? Amounts(ConstructValues values, params (string Key, string Property)[] fields)
    {
        var amounts = values.Mapping();
        amounts.IsOpen = values.State.IsOpen;
        foreach (var (key, property) in fields)
        {
            if (values.State.Entries.FirstOrDefault(e => e.Key == property) is { Value: { } value, KeySyntax: var place } && value is not CSharpScalar { IsNull: true })
                amounts.Set(key, place, value);
        }

        return ConstructValues.OrNull(amounts);
    }

    private static CSharpMapping Named(ConstructValues values, params (string Key, CSharpValue? Value)[] entries)
    {
        var mapping = values.Mapping(entries);
        mapping.IsOpen = values.State.IsOpen;
        return mapping;
    }

    // A part of what pod and container may do.
    private static CSharpValue? SecurityOf(ConstructValues workload, params string[] properties)
    {
        if (workload["Security"] is not CSharpMapping state)
            return workload["Security"];
        var values = new ConstructValues(state);
        var written = Named(values);
        foreach (var entry in state.Entries)
        {
            if (!properties.Contains(entry.Key) || entry.Value is CSharpScalar { IsNull: true })
                continue;
            switch (entry.Key)
            {
                case "SeccompProfile":
                    written.Set("seccompProfile", entry.KeySyntax, values.Mapping(("type", entry.Value)));
                    break;
                case "DropCapabilities" or "AddCapabilities":
                    var capabilities = written.Get("capabilities") as CSharpMapping ?? Named(values);
                    capabilities.Set(entry.Key == "DropCapabilities" ? "drop" : "add", entry.KeySyntax, entry.Value);
                    written.Set("capabilities", entry.KeySyntax, capabilities);
                    break;
                default:
                    written.Set(char.ToLowerInvariant(entry.Key[0]) + entry.Key.Substring(1), entry.KeySyntax, entry.Value);
                    break;
            }
        }

        return ConstructValues.OrNull(written);
    }
}
