namespace Plimsoll.Rules.Databases;

/// <summary>Turns a Deployment into a StatefulSet with the Service and the claims that it needs.</summary>
/// <param name="Workload">The Deployment.</param>
/// <param name="Database">What it runs.</param>
/// <param name="Bundle">What is applied together with it.</param>
internal sealed record StatefulSetFix(Workload Workload, Database Database, Bundle Bundle)
{
    private static readonly string[] OfDeploymentsOnly = ["strategy", "progressDeadlineSeconds", "paused"];

    private readonly List<Edit> _edits = [];
    private readonly List<string> _claims = [];

    private Manifest Deployment => Workload.Manifest;

    /// <summary>The fix; null where it cannot be made without guessing.</summary>
    public Fix? Make()
    {
        var selector = Workload.Spec["selector"]["matchLabels"];
        if (Workload.Kind != "Deployment" || Deployment.Group != "apps" || Deployment.Name.Length == 0 || Workload.Spec.IsOpen || NodeValue.Of(selector) is not { } labels || !selector.IsMapping)
            return null;
        _edits.Add(Edit.Set(Workload.Root["kind"], "StatefulSet"));
        if (Deployment.ApiVersion != "apps/v1")
            _edits.Add(Edit.Set(Workload.Root["apiVersion"], "apps/v1"));
        AddService(labels);
        foreach (var field in OfDeploymentsOnly)
        {
            if (Workload.Spec[field].Kind != NodeKind.Absent)
                _edits.Add(Edit.Remove(Workload.Spec[field]));
        }

        MoveClaims();
        var fix = Fix.Unsafe("Make it a StatefulSet", [.. _edits]);
        return _claims.Count == 0 ? fix : fix.FollowedBy(
            $"the pods of StatefulSet '{Deployment.Name}' get claims of their own ({string.Join(", ", _claims.Select(c => $"{c}-{Deployment.Name}-0"))}); copy the data there before you remove the old {(_claims.Count == 1 ? "claim" : "claims")}");
    }

    private void AddService(NodeValue labels)
    {
        var services = Bundle.ViewsOf<Service>().Where(s => s.Selector.Requirements.Length > 0 && s.Selector.Match(Workload.PodLabels) == LabelMatch.Yes).ToList();
        var name = services.Find(s => s.Spec["clusterIP"].Text == "None")?.Manifest.Name;
        if (name is null)
        {
            name = Bundle.Resolve("Service", Deployment.Name, Deployment).IsMissing ? Deployment.Name : Deployment.Name + "-headless";
            _edits.Add(Edit.AddObject(Workload.Root, HeadlessService(name, labels)));
        }

        // Nothing can be put before a field that goes away.
        _edits.Add(Edit.InsertBefore(Workload.Spec.Children.First(f => !OfDeploymentsOnly.Contains(f.Key, StringComparer.Ordinal)), "serviceName", name));
    }

    private NodeValue HeadlessService(string name, NodeValue labels)
    {
        var metadata = Deployment.Namespace.Length > 0
            ? NodeValue.Mapping(("name", name), ("namespace", Deployment.Namespace))
            : NodeValue.Mapping(("name", name));
        var port = NodeValue.Mapping(("name", PortName()), ("port", Database.Engine.Port));
        return NodeValue.Mapping(
            ("apiVersion", "v1"),
            ("kind", "Service"),
            ("metadata", metadata),
            ("spec", NodeValue.Mapping(("clusterIP", "None"), ("selector", labels), ("ports", NodeValue.Sequence(port)))));
    }

    // The name that the container gives the port, else that of the engine.
    private string PortName()
    {
        var declared = Database.Container.Node["ports"].Children.FirstOrDefault(p => p["containerPort"].AsInteger() == Database.Engine.Port);
        return declared["name"].Text ?? Database.Engine.Name.ToLowerInvariant().Replace(' ', '-');
    }

    // A claim that all pods share becomes a template by which each pod gets its own.
    private void MoveClaims()
    {
        var claims = Workload.Pod.Volumes.Select(v => (Volume: v, Claim: ClaimOf(v))).Where(c => c.Claim is not null).ToList();
        if (claims.Count == 0)
            return;
        var volumes = Workload.Pod.Node["volumes"];
        if (claims.Count == volumes.Count)
            _edits.Add(Edit.Remove(volumes));
        else
            _edits.AddRange(claims.Select(c => Edit.Remove(c.Volume.Node)));
        _claims.AddRange(claims.Select(c => c.Volume.Name));
        var templates = claims.Select(c => NodeValue.Mapping(("metadata", NodeValue.Mapping(("name", c.Volume.Name))), ("spec", c.Claim!)));
        _edits.Add(Edit.Set(Workload.Spec["volumeClaimTemplates"], NodeValue.Sequence([.. templates])));
    }

    private NodeValue? ClaimOf(Volume volume)
    {
        if (volume.ClaimName.Text is not { Length: > 0 } name)
            return null;
        var claim = Bundle.Resolve("PersistentVolumeClaim", name, Deployment).Targets.FirstOrDefault();
        return claim is { IsPartial: false } && claim.Root["spec"] is { IsMapping: true } spec ? NodeValue.Of(spec) : null;
    }
}
