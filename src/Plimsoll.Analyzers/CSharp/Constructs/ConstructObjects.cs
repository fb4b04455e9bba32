namespace Plimsoll.Analyzers.CSharp.Constructs;

/// <summary>Says which objects a construct of Plimsoll.Dsl would write, as far as its values are known.</summary>
/// <remarks>
/// The same mapping as the constructs themselves have, over values that may be unknown. The compiler cannot run the constructs of
/// a program, so that it is written a second time; tests compile programs, run them, and hold both to the same trees.
/// </remarks>
internal static class ConstructObjects
{
    private static readonly ObjectKind Deployment = new("apps/v1", "Deployment");
    private static readonly ObjectKind StatefulSet = new("apps/v1", "StatefulSet");
    private static readonly ObjectKind CronJob = new("batch/v1", "CronJob");
    private static readonly ObjectKind Service = new("v1", "Service");
    private static readonly ObjectKind Secret = new("v1", "Secret");
    private static readonly ObjectKind PersistentVolumeClaim = new("v1", "PersistentVolumeClaim");
    private static readonly ObjectKind Ingress = new("networking.k8s.io/v1", "Ingress");
    private static readonly ObjectKind ExternalSecret = new("external-secrets.io/v1", "ExternalSecret");

    /// <summary>The objects, patches applied; null when nobody can tell what becomes of them.</summary>
    public static IReadOnlyList<CSharpMapping>? Of(CSharpMapping construct)
    {
        var values = new ConstructValues(construct);
        var objects = Build(values)?.ToList();
        if (objects is null || construct.Get("Patches") is not { } patches)
            return objects;
        if (patches is not CSharpSequence { IsOpen: false } known)
            return null;
        foreach (var patch in known.Items)
        {
            if (patch is not CSharpMapping written || !Apply(new ConstructValues(written), objects))
                return null;
        }

        return objects;
    }

    /// <summary>A Secret with the keys that a construct declares, for those who refer to them; null when it declares none.</summary>
    public static CSharpMapping? DeclaredSecretOf(CSharpMapping construct)
    {
        var values = new ConstructValues(construct);
        if (construct.Type?.Name is not ("ExistingSecret" or "ExternalSecret") || values["Keys"] is not { } keys)
            return null;
        var data = values.Mapping();
        data.IsOpen = keys is not CSharpSequence { IsOpen: false };
        foreach (var item in (keys as CSharpSequence)?.Items ?? [])
        {
            var key = item is CSharpMapping external ? external.Get("Key") : item;
            if (key is CSharpScalar { IsNull: false } text)
                data.Set(text.Text, text.Syntax, new CSharpUnknown(text.Syntax));
            else
                data.IsOpen = true;
        }

        return Object(values, Secret, ("metadata", Metadata(values, values.Name, null)), ("data", data));
    }

    private static IEnumerable<CSharpMapping>? Build(ConstructValues values) => values.State.Type?.Name switch
    {
        "Workload" => BuildWorkload(values),
        "StatefulWorkload" => BuildStateful(values),
        "ScheduledWorkload" => BuildScheduled(values),
        "HttpIngress" => [BuildIngress(values)],
        "ExternalSecret" => [BuildExternalSecret(values)],
        "ExistingSecret" => [],
        _ => null,
    };

    private static IEnumerable<CSharpMapping> BuildWorkload(ConstructValues values)
    {
        yield return Object(
            values,
            Deployment,
            ("metadata", Metadata(values, values.Name, values.Selector, values["Annotations"])),
            ("spec", values.Mapping(
                ("replicas", values["Replicas"]),
                ("selector", values.Mapping(("matchLabels", values.Selector))),
                ("strategy", values["Strategy"]),
                ("template", PodTemplate.Of(values, claims: true)))));
        foreach (var claim in BuildClaims(values))
            yield return claim;
    }

    private static IEnumerable<CSharpMapping> BuildStateful(ConstructValues values)
    {
        yield return Object(
            values,
            StatefulSet,
            ("metadata", Metadata(values, values.Name, values.Selector, values["Annotations"])),
            ("spec", values.Mapping(
                ("replicas", values["Replicas"]),
                ("selector", values.Mapping(("matchLabels", values.Selector))),
                ("serviceName", values.ServiceName),
                ("template", PodTemplate.Of(values, claims: false)),
                ("volumeClaimTemplates", ConstructValues.OrNull(ConstructValues.Each(PodMounts.ClaimsOf(values), c => Object(
                    c, PersistentVolumeClaim, ("metadata", c.Mapping(("name", c.Name))), ("spec", PodMounts.SpecOf(c)))))))));
        yield return Object(
            values,
            Service,
            ("metadata", Metadata(values, values.ServiceName, null)),
            ("spec", values.Mapping(
                ("clusterIP", values.Text("None")),
                ("selector", values.Selector),
                ("ports", ConstructValues.OrNull(PodPorts.OfService(values))))));
    }

    private static IEnumerable<CSharpMapping> BuildScheduled(ConstructValues values)
    {
        yield return Object(
            values,
            CronJob,
            ("metadata", Metadata(values, values.Name, values.Selector, values["Annotations"])),
            ("spec", values.Mapping(
                ("schedule", values["Schedule"]),
                ("timeZone", values["TimeZone"]),
                ("concurrencyPolicy", values["ConcurrencyPolicy"]),
                ("jobTemplate", values.Mapping(("spec", values.Mapping(
                    ("backoffLimit", values["BackoffLimit"]),
                    ("activeDeadlineSeconds", values["Deadline"] is { } deadline ? DurationSeconds.Of(deadline, deadline.Syntax) : null),
                    ("template", PodTemplate.Of(values, claims: true, values["RestartPolicy"])))))))));
        foreach (var claim in BuildClaims(values))
            yield return claim;
    }

    private static IEnumerable<CSharpMapping> BuildClaims(ConstructValues values)
    {
        foreach (var claim in PodMounts.ClaimsOf(values).Items.OfType<CSharpMapping>().Select(c => new ConstructValues(c)))
            yield return Object(claim, PersistentVolumeClaim, ("metadata", Metadata(values, claim.Name, values.Selector)), ("spec", PodMounts.SpecOf(claim)));
    }

    private static CSharpMapping BuildIngress(ConstructValues values)
    {
        var paths = values.Each("Routes", IngressPath);
        var tls = values["TlsSecret"] is { } secret
            ? values.Mapping(("hosts", values["Host"] is { } host ? values.Sequence(host) : null), ("secretName", secret))
            : null;
        return Object(
            values,
            Ingress,
            ("metadata", Metadata(values, values.Name, null, values["Annotations"])),
            ("spec", values.Mapping(
                ("ingressClassName", values["Class"]),
                ("rules", values.Sequence(values.Mapping(("host", values["Host"]), ("http", values.Mapping(("paths", paths)))))),
                ("tls", tls is null ? null : values["TlsSecret"] is CSharpUnknown unknown ? unknown : values.Sequence(tls)))));
    }

    private static CSharpMapping IngressPath(ConstructValues route)
    {
        var service = route["Service"] as CSharpMapping;
        var ports = (service?.Get("spec") as CSharpMapping)?.Get("ports");
        var place = route.State.Entries.FirstOrDefault(e => e.Key == "Service").KeySyntax ?? route.Anchor;
        var number = route["Port"] ?? (ports is CSharpSequence { IsOpen: false, Items: [CSharpMapping only] } ? ConstructValues.At(place, only.Get("port")) : new CSharpUnknown(place));
        return route.Mapping(
            ("path", route["Path"]),
            ("pathType", route["PathType"] ?? route.Text("Prefix")),
            ("backend", route.Mapping(("service", route.Mapping(
                ("name", ConstructValues.At(place, (service?.Get("metadata") as CSharpMapping)?.Get("name"))),
                ("port", route.Mapping(("number", number))))))));
    }

    private static CSharpMapping BuildExternalSecret(ConstructValues values)
    {
        var data = values.Each("Keys", key => key.Mapping(
            ("secretKey", key["Key"]),
            ("remoteRef", key.Mapping(("key", key["Remote"]), ("property", key["Property"])))));
        return Object(
            values,
            ExternalSecret,
            ("metadata", Metadata(values, values.Name, null, values["Annotations"])),
            ("spec", values.Mapping(
                ("secretStoreRef", values.Mapping(("kind", values["StoreKind"] ?? values.Text("SecretStore")), ("name", values["Store"]))),
                ("target", values.Mapping(("name", values.Name))),
                ("data", data),
                ("refreshInterval", values["Refresh"]))));
    }

    /// <summary>Metadata of an object of a construct.</summary>
    /// <param name="values">The construct.</param>
    /// <param name="name">The object's name.</param>
    /// <param name="labels">Derived labels; null for none.</param>
    /// <param name="annotations">Annotations; null for none.</param>
    public static CSharpMapping Metadata(ConstructValues values, CSharpValue name, CSharpValue? labels, CSharpValue? annotations = null) => values.Mapping(
        ("name", name),
        ("namespace", values["Namespace"]),
        ("labels", ConstructValues.OrNull(Merged(values, labels, values["Labels"]))),
        ("annotations", ConstructValues.OrNull(annotations)));

    /// <summary>The entries of several mappings.</summary>
    public static CSharpMapping Merged(ConstructValues values, params CSharpValue?[] parts)
    {
        var merged = values.Mapping();
        foreach (var part in parts)
        {
            if (part is CSharpMapping mapping)
                merged.SetAll(mapping);
            else
                merged.IsOpen |= part is not null;
        }

        return merged;
    }

    /// <summary>An object of a kind.</summary>
    public static CSharpMapping Object(ConstructValues values, ObjectKind kind, params (string Key, CSharpValue? Value)[] entries)
    {
        var made = new CSharpMapping(values.Anchor, null) { Kind = kind, KindSyntax = values.Anchor, IsVariant = values.State.IsVariant };
        made.SetAll(values.Mapping(entries));
        return made;
    }

    private static bool Apply(ConstructValues patch, List<CSharpMapping> objects)
    {
        if (patch["Path"] is not CSharpScalar path || patch["Kind"] is CSharpUnknown)
            return false;
        var index = patch["Kind"] is CSharpScalar kind ? objects.FindIndex(o => o.Kind!.Kind == kind.Text) : 0;
        if (index < 0 || index >= objects.Count || TreePatch.Apply(objects[index], path.Text, patch.State.Get("Value")) is not { } changed)
            return false;
        objects[index] = changed;
        return true;
    }
}
