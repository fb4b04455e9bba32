using System.Runtime.CompilerServices;

namespace Plimsoll.Rules.Security;

/// <summary>Which ServiceAccounts a bundle gives a role to.</summary>
internal sealed class BoundAccounts
{
    private static readonly ConditionalWeakTable<Bundle, BoundAccounts> Known = new();

    private readonly Dictionary<(string Name, string Namespace), Manifest> _bindings = [];

    private BoundAccounts(Bundle bundle)
    {
        foreach (var binding in bundle.Manifests.Concat(bundle.Context))
        {
            if (binding.Kind is not ("RoleBinding" or "ClusterRoleBinding") || binding.Group != "rbac.authorization.k8s.io")
                continue;
            foreach (var subject in binding.Root["subjects"].Children)
            {
                if (subject["kind"].Text == "ServiceAccount" && subject["name"].Text is { } name)
                    _bindings[(name, subject["namespace"].Text ?? binding.Namespace)] = binding;
            }
        }
    }

    /// <summary>The binding that gives the account of a pod a role; null when the bundle has none.</summary>
    public static Manifest? BindingOf(string account, PodSpec pod, Bundle bundle)
    {
        var bindings = Known.GetValue(bundle, static b => new BoundAccounts(b))._bindings;
        var name = pod.Workload.Manifest.Namespace;
        return bindings.TryGetValue((account, name), out var binding)
            || (name.Length == 0 && bindings.TryGetValue((account, "default"), out binding)) ? binding : null;
    }
}
