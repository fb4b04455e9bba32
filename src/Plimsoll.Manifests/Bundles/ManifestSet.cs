using System.Collections.Concurrent;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Bundles;

/// <summary>Objects with the indexes that answer questions about them; each index is made when it is first needed.</summary>
/// <remarks>Safe to ask from several threads.</remarks>
public sealed class ManifestSet
{
    private const int FewManifests = 1_000;

    private readonly Lazy<View?[]> _views;
    private readonly ConcurrentDictionary<Type, object> _viewsOfSort = new();
    private readonly Lazy<Dictionary<string, NamedObjects>> _byName;
    private readonly Lazy<Dictionary<string, NameIndex>> _nearNames;
    private readonly Lazy<ILookup<string, Manifest>> _byKind;
    private readonly Lazy<HashSet<string>> _namespaces;
    private readonly Lazy<PodIndex> _pods;
    private readonly Lazy<ImpliedObjects> _implied;
    private readonly Lazy<ILookup<(string Kind, string Name), RoleBinding>> _bindingsByRole;
    private readonly Lazy<PolicyCoverage> _policies;

    /// <summary>Takes the objects; nothing is indexed yet.</summary>
    public ManifestSet(IReadOnlyList<Manifest> manifests)
    {
        Manifests = manifests;
        _views = new(MakeViews);
        _byName = new(IndexNames);
        _byKind = new(() => Manifests.ToLookup(m => m.Kind, StringComparer.Ordinal));
        _nearNames = new(IndexNearNames);
        _namespaces = new(() => new HashSet<string>(Manifests.Select(m => m.Kind == "Namespace" ? m.Name : m.Namespace), StringComparer.Ordinal));
        _pods = new(() => new PodIndex([.. ViewsOf<Workload>().Where(w => !IsPatchOfKnown(w.Manifest))]));
        _implied = new(() => ImpliedObjects.Of(this));
        _bindingsByRole = new(() => ViewsOf<RoleBinding>().ToLookup(b => (b.RoleKind, b.RoleName.Text ?? "")));
        _policies = new(() => PolicyCoverage.Of(this));
    }

    /// <summary>A set without objects.</summary>
    public static ManifestSet Empty { get; } = new([]);

    /// <summary>The objects, in the order of their texts.</summary>
    public IReadOnlyList<Manifest> Manifests { get; }

    /// <summary>The namespaces that the objects name.</summary>
    internal HashSet<string> Namespaces => _namespaces.Value;

    /// <summary>The pods that the objects make, by label.</summary>
    internal PodIndex Pods => _pods.Value;

    /// <summary>What the objects bring into being without writing it.</summary>
    internal ImpliedObjects Implied => _implied.Value;

    /// <summary>The bindings by kind and name of the role that they grant.</summary>
    internal ILookup<(string Kind, string Name), RoleBinding> BindingsByRole => _bindingsByRole.Value;

    /// <summary>Which pods the objects' network policies govern.</summary>
    internal PolicyCoverage Policies => _policies.Value;

    /// <summary>Makes the index of names, which nearly every question needs.</summary>
    internal void IndexByName() => _ = _byName.Value;

    /// <summary>Makes what tells of objects by their kind: what they are read as, what they bring into being, where they live.</summary>
    internal void IndexByKind() => _ = (_views.Value, _byKind.Value, _implied.Value, _namespaces.Value, _policies.Value);

    /// <summary>The typed readings, in the order of the objects, null for kinds that have none.</summary>
    internal IReadOnlyList<View?> Views => _views.Value;

    /// <summary>The typed readings of one sort, in the order of the objects.</summary>
    public IReadOnlyList<TView> ViewsOf<TView>()
        where TView : View => (IReadOnlyList<TView>)_viewsOfSort.GetOrAdd(typeof(TView), static (_, set) => set.Views.OfType<TView>().ToList(), this);

    /// <summary>Whether there is an object of a kind.</summary>
    internal bool HasKind(string kind) => _byKind.Value.Contains(kind);

    /// <summary>All objects of a kind.</summary>
    internal IEnumerable<Manifest> OfKind(string kind) => _byKind.Value[kind];

    /// <summary>Whether an object of a kind has a name that cannot be known here, so that it may be any.</summary>
    internal bool HasUnknownName(string kind) => OfKind(kind).Any(static m => m.Root["metadata"]["name"].IsUnknown && !m.IsPartial);

    /// <summary>Whether there is an object of a kind and name.</summary>
    internal bool Has(string kind, string name) => FirstNamed(kind, name) is not null;

    /// <summary>The first object of a kind and name, or null.</summary>
    internal Manifest? FirstNamed(string kind, string name) => Named(kind)?.First(name);

    /// <summary>Whether there are several objects of a kind and name.</summary>
    internal bool HasSeveral(string kind, string name) => Named(kind) is { } objects && objects.HasSeveral(name);

    /// <summary>All objects of a kind and name, whatever their namespace.</summary>
    internal IReadOnlyList<Manifest> Named(string kind, string name) => Named(kind) is { } objects ? objects[name] : [];

    /// <summary>The objects of a kind and name that stand nearest to another one, of those that are wanted.</summary>
    internal IEnumerable<Manifest> NearestNamed(string kind, string name, Manifest from, Func<Manifest, bool> isWanted) =>
        Named(kind) is { } objects ? objects.NearestTo(name, from.Source.Name, isWanted) : [];

    /// <summary>Names of a kind's objects for which <paramref name="name"/> is surely a slip.</summary>
    internal IReadOnlyList<string> NearestNames(string kind, string name) =>
        _nearNames.Value.TryGetValue(kind, out var index) ? index.NearestTo(name) : [];

    private NamedObjects? Named(string kind) => _byName.Value.TryGetValue(kind, out var objects) ? objects : null;

    private View?[] MakeViews()
    {
        var views = new View?[Manifests.Count];
        SideBySide.For(views.Length, FewManifests, i => views[i] = View.Of(Manifests[i]));
        return views;
    }

    private static bool IsDefinition(Manifest manifest) => manifest.Name.Length > 0 && manifest.IsDefinition;

    private bool IsPatchOfKnown(Manifest manifest) => !manifest.IsDefinition && Has(manifest.Kind, manifest.Name);

    private Dictionary<string, NamedObjects> IndexNames()
    {
        var ofKind = _byKind.Value.Select(k => (Kind: k.Key, Objects: new NamedObjects(k.Count()))).ToArray();
        Parallel.ForEach(ofKind, k => k.Objects.AddAll(OfKind(k.Kind).Where(IsDefinition)));
        return ofKind.ToDictionary(k => k.Kind, k => k.Objects, StringComparer.Ordinal);
    }

    private Dictionary<string, NameIndex> IndexNearNames() => Manifests
        .Where(IsDefinition)
        .GroupBy(m => m.Kind, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => new NameIndex(g.SelectMany(m => m.AllNames)), StringComparer.Ordinal);
}
