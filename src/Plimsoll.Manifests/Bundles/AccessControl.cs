using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Bundles;

/// <summary>Who may do what in the cluster: follows roles, bindings, ServiceAccounts and the pods that run under them.</summary>
/// <remarks>Safe to ask from several threads; everything is followed once, when it is first needed.</remarks>
public sealed class AccessControl
{
    // All ServiceAccounts of a namespace, in the place of a name.
    private const string AllOfNamespace = "";

    private readonly Bundle _bundle;
    private readonly ManifestSet _surroundings;
    private readonly Lazy<AccountIndex<BindingSubject>> _subjects;
    private readonly Lazy<AccountIndex<Workload>> _workloads;
    private readonly Lazy<ILookup<Role, RoleBinding>> _bindings;
    private readonly Lazy<IReadOnlyList<Role>> _aggregated;

    internal AccessControl(Bundle bundle, ManifestSet own, ManifestSet surroundings)
    {
        _bundle = bundle;
        _surroundings = surroundings;
        _subjects = new(() => new AccountIndex<BindingSubject>(
            [.. own.ViewsOf<RoleBinding>().SelectMany(b => b.Subjects).Where(s => s.AccountNamespace is not null)],
            s => (s.AccountName ?? AllOfNamespace, [s.AccountNamespace!]),
            s => FolderOf(s.Binding.Manifest)));
        _workloads = new(() => new AccountIndex<Workload>(
            [.. own.ViewsOf<Workload>().Where(HasKnownAccount)],
            w => (w.Pod.AccountName!, NamespacesOf(w.Manifest)),
            w => FolderOf(w.Manifest)));
        _bindings = new(() => own.ViewsOf<RoleBinding>()
            .Where(b => b.Subjects.Count > 0)
            .Select(b => (Binding: b, Role: RoleOf(b)))
            .Where(b => b.Role is not null)
            .ToLookup(b => b.Role!, b => b.Binding));
        _aggregated = new(() => [.. own.ViewsOf<Role>().Where(r => r.IsAggregated)]);
    }

    /// <summary>The role that a binding grants; null when it is not known.</summary>
    public Role? RoleOf(RoleBinding binding)
    {
        if (binding.RoleName.Text is not { Length: > 0 } name || binding.RoleKind is not ("Role" or "ClusterRole"))
            return null;
        if (_bundle.Resolve(binding.RoleKind, name, binding.Manifest).Targets.FirstOrDefault() is { } target)
            return View.Of(target) as Role;
        return binding.RoleKind == "ClusterRole" ? BuiltInRoles.Find(name) : null;
    }

    /// <summary>
    /// The bindings that grant somebody a role, or one that takes its rules; those of the bundle, or else of the rest of the input.
    /// </summary>
    public IEnumerable<RoleBinding> BindingsOf(Role role)
    {
        var own = _aggregated.Value.Where(a => a.TakesRulesOf(role)).SelectMany(a => _bindings.Value[a]).Concat(_bindings.Value[role]);
        return own.Any() ? own : _surroundings.BindingsByRole[(role.Manifest.Kind, role.Manifest.Name)].Where(b => b.Subjects.Count > 0 && Namespaces.MayBeSame(b.Manifest, role.Manifest));
    }

    /// <summary>How far the powers of a role go.</summary>
    public RoleReach ReachOf(Role role)
    {
        var reach = role.ExtendsBuiltInRole ? RoleReach.Namespaces : RoleReach.Nobody;
        foreach (var binding in BindingsOf(role))
        {
            if (binding.IsClusterWide)
                return RoleReach.Cluster;
            reach = RoleReach.Namespaces;
        }

        return reach;
    }

    /// <summary>
    /// What the pods of a workload may do, binding by binding. Roles that are not known are left out, and so is what every pod or
    /// everybody is granted.
    /// </summary>
    public IEnumerable<RoleGrant> GrantsTo(Workload workload) => _subjects.Value.IsEmpty || !HasKnownAccount(workload) ? [] : GrantsToAccountOf(workload);

    /// <summary>The workloads whose pods run under a ServiceAccount; none for users and groups.</summary>
    public IEnumerable<Workload> WorkloadsOf(BindingSubject subject) => subject.AccountName is { } account
        ? _workloads.Value.Find((account, [subject.AccountNamespace!]), FolderOf(subject.Binding.Manifest)).Where(w => IsSubject(w, subject))
        : [];

    /// <summary>Whether the pods of a workload look after custom resources, as operators do.</summary>
    public bool IsOperator(Workload workload) => GrantsTo(workload).Any(g => g.Role.ServesCustomResources);

    /// <summary>The ServiceAccount that the pods of a workload run under, as far as somebody wrote it.</summary>
    public Manifest? AccountOf(Workload workload) =>
        workload.Pod.AccountName is { } name ? _bundle.Resolve("ServiceAccount", name, workload.Manifest).Targets.FirstOrDefault() : null;

    /// <summary>Whether the pods of a workload get a token for the API server: yes, no, or null where that is not known.</summary>
    public bool? MountsToken(Workload workload)
    {
        if (workload.Pod.ProjectsToken)
            return true;
        var ofPod = workload.Pod.Node["automountServiceAccountToken"];
        if (!ofPod.IsAbsent)
            return ofPod.AsBoolean();
        if (AccountOf(workload) is not { } account)
            return workload.Pod.AccountName == "default" ? true : null;
        var ofAccount = account.Root["automountServiceAccountToken"];
        return ofAccount.IsAbsent ? true : ofAccount.AsBoolean();
    }

    private IEnumerable<RoleGrant> GrantsToAccountOf(Workload workload)
    {
        var manifest = workload.Manifest;
        foreach (var name in new[] { workload.Pod.AccountName!, AllOfNamespace })
        {
            foreach (var subject in _subjects.Value.Find((name, NamespacesOf(manifest)), FolderOf(manifest)))
            {
                if (IsSubject(workload, subject) && RoleOf(subject.Binding) is { } role)
                    yield return new RoleGrant(subject, role);
            }
        }
    }

    private static bool HasKnownAccount(Workload workload) => !workload.Manifest.IsPartial && workload.Pod.AccountName is not null;

    // A kustomization may set another namespace than is written, and subjects may keep to the written one.
    private static string[] NamespacesOf(Manifest manifest)
    {
        var written = manifest.Root["metadata"]["namespace"].Text ?? "";
        return written == manifest.Namespace ? [written] : [written, manifest.Namespace];
    }

    private string FolderOf(Manifest manifest) => _bundle.IsComplete ? "" : RelativePath.FolderOf(manifest.Source.Name);

    // Where both say their namespace it decides. Where one does not, `kubectl apply -n` will, so that only what is applied together
    // is meant; and a ServiceAccount 'default' is in every namespace.
    private bool IsSubject(Workload workload, BindingSubject subject)
    {
        var wanted = subject.AccountNamespace!;
        var manifest = workload.Manifest;
        if (wanted.Length > 0 && manifest.Namespace.Length > 0)
            return NamespacesOf(manifest).Contains(wanted, StringComparer.Ordinal);
        if (subject.AccountName is null or "default" && Namespaces.Normalised(wanted) != Namespaces.Normalised(manifest))
            return false;
        return _bundle.AreAppliedTogether(manifest, subject.Binding.Manifest) is not false;
    }
}
