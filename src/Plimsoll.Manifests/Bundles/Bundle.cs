using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Bundles;

/// <summary>The objects that would be applied together; answers "where is it defined" and "who is selected".</summary>
/// <remarks>Safe to ask from several threads.</remarks>
public sealed class Bundle
{
    private readonly UnreadTexts _unread;
    private readonly ManifestSet _own;
    private readonly ManifestSet _surroundings;
    private readonly Lazy<WorkloadLinks> _links;
    private readonly Lazy<ClusterClaims> _claims;

    /// <summary>Puts a bundle together.</summary>
    /// <param name="name">What makes it a bundle: the argument, the folder of a kustomization.</param>
    /// <param name="manifests">The objects that rules judge.</param>
    /// <param name="context">Objects that belong to the bundle but are not judged, such as files beside the given ones.</param>
    /// <param name="surroundings">All other objects of the input: they answer references, and nothing else.</param>
    /// <param name="unread">Texts that could not be read and may define anything.</param>
    /// <param name="isComplete">Whether everything that is applied together is known, as in a kustomization of local files.</param>
    public Bundle(
        string name,
        IReadOnlyList<Manifest> manifests,
        IReadOnlyList<Manifest>? context = null,
        ManifestSet? surroundings = null,
        UnreadTexts? unread = null,
        bool isComplete = false)
    {
        Name = name;
        Manifests = manifests;
        Context = context ?? [];
        IsComplete = isComplete;
        _own = new ManifestSet(Context.Count == 0 ? manifests : [.. manifests, .. Context]);
        _surroundings = surroundings ?? ManifestSet.Empty;
        _unread = unread ?? UnreadTexts.None;
        _links = new(() => WorkloadLinks.Of(_own));
        Access = new AccessControl(this, _own, _surroundings);
        _claims = new(() => new ClusterClaims(_own, isComplete));
    }

    /// <summary>What makes it a bundle.</summary>
    public string Name { get; }

    /// <summary>The objects that rules judge.</summary>
    public IReadOnlyList<Manifest> Manifests { get; }

    /// <summary>Objects that are known but not judged.</summary>
    public IReadOnlyList<Manifest> Context { get; }

    /// <summary>Whether everything that is applied together is known.</summary>
    public bool IsComplete { get; }

    /// <summary>The names for which a kustomization puts a value in the place of <c>$(NAME)</c>.</summary>
    public IReadOnlyCollection<string> Variables { get; init; } = [];

    /// <summary>Who may do what in the cluster.</summary>
    public AccessControl Access { get; }

    /// <summary>The same bundle with other knowledge about some of its objects.</summary>
    /// <param name="replacements">For each judged object what stands for it, in the order of <see cref="Manifests"/>.</param>
    public Bundle With(IReadOnlyList<Manifest> replacements) => new(Name, replacements, Context, _surroundings, _unread, IsComplete)
    {
        Variables = Variables,
    };

    /// <summary>Makes the indexes that nearly every question needs, side by side: one thread that asks would make the others wait.</summary>
    public void MakeIndexes() => Parallel.Invoke(_own.IndexByName, () => _ = _links.Value, _own.IndexByKind);

    /// <summary>The typed readings of one sort, judged objects first.</summary>
    public IReadOnlyList<TView> ViewsOf<TView>()
        where TView : View => _own.ViewsOf<TView>();

    /// <summary>Whether two objects of this bundle end up in the cluster together: yes, no, or null where nobody can tell.</summary>
    /// <remarks>One file is applied as a whole and so is a kustomization; files of one folder may be alternatives, folders mostly are.</remarks>
    public bool? AreAppliedTogether(Manifest left, Manifest right)
    {
        if (left.IsVariant && right.IsVariant)
            return false;
        if (IsComplete || ReferenceEquals(left.Source, right.Source))
            return true;
        return left.IsInSameFolder(right) ? null : false;
    }

    /// <summary>Whether an object of this bundle is known but not judged.</summary>
    public bool IsContext(Manifest manifest) => Context.Contains(manifest);

    /// <summary>Whether two objects are surely in one namespace; nothing written means <c>default</c>.</summary>
    public static bool AreInOneNamespace(Manifest left, Manifest right) => Namespaces.Normalised(left) == Namespaces.Normalised(right);

    /// <summary>Whether Flux puts values in the place of <c>${NAME}</c>, for all that the input shows.</summary>
    public bool SubstitutesVariables => _own.Implied.SubstitutesVariables || _surroundings.Implied.SubstitutesVariables;

    /// <summary>Whether an image without a tag gets one when it is built: it is an artifact of a Skaffold configuration.</summary>
    public bool BuildsImage(string repository) => _own.Implied.BuildsImage(repository) || _surroundings.Implied.BuildsImage(repository);

    /// <summary>Whether a Service of this bundle surely sends requests to the pods of a workload.</summary>
    public bool IsServed(Workload workload) => ServicesOf(workload).Count > 0;

    /// <summary>The Services of this bundle that surely send requests to the pods of a workload.</summary>
    public IReadOnlyList<Service> ServicesOf(Workload workload) => _links.Value.Services[workload.Manifest];

    /// <summary>The autoscaler of this bundle that sets a workload's number of replicas, or null.</summary>
    public Manifest? ScalerOf(Workload workload) => _links.Value.Scalers.First(workload.Manifest);

    /// <summary>The autoscalers of this bundle that set a workload's number of replicas: one, if all is well.</summary>
    public IReadOnlyList<Manifest> ScalersOf(Workload workload) => _links.Value.Scalers[workload.Manifest];

    /// <summary>The workloads of this bundle whose number of replicas an autoscaler sets.</summary>
    public IReadOnlyList<Workload> ScaledBy(Manifest scaler) => _links.Value.Scaled[scaler];

    /// <summary>The autoscalers of this bundle that set what a workload's pods request.</summary>
    public IReadOnlyList<VerticalPodAutoscaler> ResizersOf(Workload workload) => _links.Value.Resizers[workload.Manifest];

    /// <summary>The budgets of this bundle that surely guard the pods of a workload.</summary>
    public IReadOnlyList<PodDisruptionBudget> BudgetsOf(Workload workload) => _links.Value.Budgets[workload.Manifest];

    /// <summary>Whether a budget of this bundle surely or perhaps guards the pods of a workload.</summary>
    public bool MayBeGuarded(Workload workload) => _links.Value.MayBeGuarded(workload);

    /// <summary>The workloads of this bundle whose pods a budget surely guards.</summary>
    public IReadOnlyList<Workload> GuardedBy(PodDisruptionBudget budget) => _links.Value.Guarded[budget.Manifest];

    /// <summary>How many pods a workload keeps, by itself or by its autoscaler.</summary>
    public Replicas ReplicasOf(Workload workload) => _links.Value.ReplicasOf(workload);

    /// <summary>What a container requests and may use, with the defaults of its namespace.</summary>
    public EffectiveResources ResourcesOf(Container container) => new(container, LimitRangesOf(container.Workload.Manifest));

    /// <summary>Whether a network policy of the input may govern the pods of a workload; pods on the network of their node are never governed.</summary>
    public bool MayBeGoverned(Workload workload) =>
        _own.Policies.MayGovern(workload.Manifest, isTogether: IsComplete) || _surroundings.Policies.MayGovern(workload.Manifest, isTogether: false);

    /// <summary>Whether the input may have a network policy in a namespace that an object speaks of.</summary>
    public bool MayHavePolicyIn(string @namespace, Manifest from) =>
        _own.Policies.MayHavePolicy(@namespace, from, isTogether: IsComplete) || _surroundings.Policies.MayHavePolicy(@namespace, from, isTogether: false);

    /// <summary>The ports of Services that ask for the same port of the nodes and may be applied with a Service, in the order of their objects.</summary>
    public IReadOnlyList<(Service Service, ServicePort Port)> AskersOfNodePort(long number, Service with) => _claims.Value.AskersOfNodePort(number, with);

    /// <summary>The routes with the same host and path that may be applied with a route, itself among them, in the order of their objects.</summary>
    public IReadOnlyList<IngressRoute> SameRoutes(IngressRoute route) => _claims.Value.SameRoutes(route);

    /// <summary>Whether this bundle defines several objects of a kind and name, whatever their namespace.</summary>
    public bool HasSeveral(string kind, string name) => _own.HasSeveral(kind, name);

    /// <summary>All objects of this bundle with the kind, name and namespace of <paramref name="manifest"/>, itself among them.</summary>
    public IEnumerable<Manifest> SameObjects(Manifest manifest) => _own.Named(manifest.Kind, manifest.Name)
        .Where(m => m.Group == manifest.Group && Namespaces.Normalised(m) == Namespaces.Normalised(manifest));

    /// <summary>Whether any object of the input says that it lives in a namespace of this name, or is that namespace.</summary>
    public bool KnowsNamespace(string name) => _own.Namespaces.Contains(name) || _surroundings.Namespaces.Contains(name);

    /// <summary>All objects of a kind, whatever their namespace.</summary>
    public IEnumerable<Manifest> ObjectsOf(string kind) => _own.OfKind(kind);

    /// <summary>All objects of a kind in the namespace of another object.</summary>
    public IEnumerable<Manifest> ObjectsOf(string kind, Manifest from) => _own.OfKind(kind).Where(m => Namespaces.MayBeSame(m, from));

    /// <summary>Follows a reference by kind and name.</summary>
    /// <param name="kind">The kind that is referred to; one of Kubernetes' own.</param>
    /// <param name="name">The name that is referred to.</param>
    /// <param name="from">The object that refers: its namespace counts, and what is written near it is found first.</param>
    /// <param name="inNamespace">The namespace that the reference names; null or empty for that of <paramref name="from"/>.</param>
    public Resolution Resolve(string kind, string name, Manifest from, string? inNamespace = null)
    {
        if (Placeholders.Contains(name))
            return Resolution.Uncertain;
        if ((Find(_own, kind, name, from, inNamespace) ?? Find(_surroundings, kind, name, from, inNamespace)) is { } found)
            return new Resolution(ResolutionKind.Found) { Targets = found };
        if ((_own.Implied.MakerOf(kind, name) ?? _surroundings.Implied.MakerOf(kind, name)) is { } maker)
            return new Resolution(ResolutionKind.Uncertain) { Maker = maker };
        if (_unread.MayDefine(name, from) || from.IsBroken || _own.HasUnknownName(kind) || _surroundings.HasUnknownName(kind))
            return Resolution.Uncertain;
        return new Resolution(new MissingReference(this, kind, name, from, inNamespace));
    }

    /// <summary>The pods that a selector chooses in the namespace of the object that holds it.</summary>
    public PodSelection Select(LabelSelector selector, Manifest from) =>
        ChosenIn(_own, selector, from) ?? ChosenIn(_surroundings, selector, from) ?? new PodSelection([], selector.IsOpen || MayBeMadeByOthers(selector, from));

    /// <summary>The pods of other objects that the selector of a workload surely chooses.</summary>
    public IEnumerable<Workload> SelectOthers(LabelSelector selector, Manifest from) =>
        _own.Pods.Select(selector, from.Source.Name, w => !ReferenceEquals(w.Manifest, from) && Namespaces.MayBeSame(w.Manifest, from));

    /// <summary>The pod that a selector surely means and misses by a slip; null when there is none.</summary>
    public NearMiss? NearestMiss(LabelSelector selector, Manifest from) =>
        Nearest(_own.Pods.NearMisses(selector, from.Source.Name, w => Namespaces.MayBeSame(w.Manifest, from)), n => n.Workload, from);

    /// <summary>The nearest pod that satisfies some of a selector's conditions but not all; null when none satisfies any.</summary>
    public Workload? PartialMatch(LabelSelector selector, Manifest from) =>
        Nearest(_own.Pods.PartialMatches(selector, from.Source.Name, w => Namespaces.MayBeSame(w.Manifest, from)), w => w, from);

    /// <summary>A pod that the selector would choose if it were in the selector's namespace.</summary>
    public Workload? MatchInOtherNamespace(LabelSelector selector, Manifest from) =>
        _own.Pods.Select(selector, from.Source.Name, w => !Namespaces.MayBeSame(w.Manifest, from)).FirstOrDefault();

    /// <summary>What a reference that leads nowhere may have meant.</summary>
    internal ReferenceAlternatives AlternativesTo(MissingReference missing)
    {
        var (kind, name, from) = (missing.Kind, missing.Name, missing.From);
        bool IsNear(Manifest m) => IsInNamespace(m, from, missing.InNamespace);
        var confusedWith = kind switch
        {
            "ConfigMap" => "Secret",
            "Secret" => "ConfigMap",
            "Role" => "ClusterRole",
            "ClusterRole" => "Role",
            _ => null,
        };
        return new ReferenceAlternatives(
            [.. _own.NearestNames(kind, name).SelectMany(n => _own.NearestNamed(kind, n, from, IsNear))],
            InOtherNamespace: _own.Named(kind, name).FirstOrDefault(m => !IsNear(m)),
            OfOtherKind: confusedWith is null ? null : _own.Named(confusedWith, name).FirstOrDefault(IsNear));
    }

    private static PodSelection? ChosenIn(ManifestSet set, LabelSelector selector, Manifest from)
    {
        var workloads = set.Pods.Select(selector, from);
        if (workloads.Any())
            return new PodSelection(workloads, selector.IsOpen);
        return set.Pods.MaySelectUnknown(selector, from) ? new PodSelection([], IsUncertain: true) : null;
    }

    private IEnumerable<Manifest> LimitRangesOf(Manifest from) => _own.HasKind("LimitRange") ? LimitRangesNear(from) : [];

    // A LimitRange without a namespace, or for an object without one, counts only where both may come together.
    private IEnumerable<Manifest> LimitRangesNear(Manifest from) => _own.OfKind("LimitRange")
        .Where(r => r.Namespace.Length > 0 && from.Namespace.Length > 0 ? Namespaces.MayBeSame(r, from) : AreAppliedTogether(r, from) != false);

    private static T? Nearest<T>(IEnumerable<T> candidates, Func<T, Workload> workloadOf, Manifest from)
        where T : class
    {
        var placed = new Placed<T>(c => workloadOf(c).Manifest.Source.Name);
        foreach (var candidate in candidates)
            placed.Add(candidate);
        return placed.NearestTo(from.Source.Name, static _ => true).FirstOrDefault();
    }

    // Rules ask often: what a question about several objects needs is made only where there are some.
    private static IEnumerable<Manifest>? Find(ManifestSet set, string kind, string name, Manifest from, string? inNamespace)
    {
        if (set.HasSeveral(kind, name))
            return FindAmongSeveral(set, kind, name, from, inNamespace);
        return set.FirstNamed(kind, name) is { } only && IsMeant(only, from, inNamespace) ? [only] : null;
    }

    private static IEnumerable<Manifest>? FindAmongSeveral(ManifestSet set, string kind, string name, Manifest from, string? inNamespace)
    {
        var found = set.NearestNamed(kind, name, from, m => IsMeant(m, from, inNamespace));
        return found.Any() ? found : null;
    }

    private static bool IsMeant(Manifest manifest, Manifest from, string? inNamespace) =>
        BuiltInKinds.IsBuiltInGroup(manifest.Group) && IsInNamespace(manifest, from, inNamespace);

    private static bool IsInNamespace(Manifest manifest, Manifest from, string? named) =>
        named is { Length: > 0 } ? Namespaces.MayBeIn(manifest, named) : Namespaces.MayBeSame(manifest, from);

    // Operators label their pods with the name of the resource they watch.
    private bool MayBeMadeByOthers(LabelSelector selector, Manifest from)
    {
        bool HasMaker(string name) =>
            _own.Implied.MakerOf("Pod", name) is not null
            || _surroundings.Implied.MakerOf("Pod", name) is not null
            || _unread.MayDefine(name, from);
        return _own.Implied.MakesPods(selector, from) || _surroundings.Implied.MakesPods(selector, from) || HasMaker(from.Name) || selector.Requirements.SelectMany(r => r.Values).Any(HasMaker);
    }
}
