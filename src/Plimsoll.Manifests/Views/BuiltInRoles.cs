using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Views;

/// <summary>The ClusterRoles that every cluster has for its users, with their powers. Source: the bootstrap policy of Kubernetes 1.34.</summary>
public static class BuiltInRoles
{
    // Who may change roles of a namespace may not give more than he has himself.
    private const string AdminRules = """
        - {apiGroups: [rbac.authorization.k8s.io], resources: [roles, rolebindings], verbs: [get, list, watch, create, update, patch, delete, deletecollection]}
        - {apiGroups: [authorization.k8s.io], resources: [localsubjectaccessreviews], verbs: [create]}

        """;

    private const string EditRules = """
        - apiGroups: [""]
          resources: [pods, pods/attach, pods/exec, pods/portforward, pods/proxy, configmaps, events, persistentvolumeclaims, replicationcontrollers, replicationcontrollers/scale, secrets, serviceaccounts, services, services/proxy]
          verbs: [create, update, patch, delete, deletecollection]
        - {apiGroups: [""], resources: [secrets, pods/attach, pods/exec, pods/portforward, pods/proxy, services/proxy], verbs: [get, list, watch]}
        - {apiGroups: [""], resources: [serviceaccounts], verbs: [impersonate]}
        - {apiGroups: [""], resources: [serviceaccounts/token, pods/eviction], verbs: [create]}
        - apiGroups: [apps]
          resources: [daemonsets, deployments, deployments/rollback, deployments/scale, replicasets, replicasets/scale, statefulsets, statefulsets/scale]
          verbs: [create, update, patch, delete, deletecollection]
        - {apiGroups: [batch], resources: [cronjobs, jobs], verbs: [create, update, patch, delete, deletecollection]}
        - {apiGroups: [autoscaling], resources: [horizontalpodautoscalers], verbs: [create, update, patch, delete, deletecollection]}
        - {apiGroups: [policy], resources: [poddisruptionbudgets], verbs: [create, update, patch, delete, deletecollection]}
        - {apiGroups: [networking.k8s.io], resources: [ingresses, networkpolicies], verbs: [create, update, patch, delete, deletecollection]}
        - {apiGroups: [coordination.k8s.io], resources: [leases], verbs: [get, list, watch, create, update, patch, delete, deletecollection]}

        """;

    private const string ViewRules = """
        - apiGroups: [""]
          resources: [bindings, configmaps, endpoints, events, limitranges, namespaces, namespaces/status, persistentvolumeclaims, persistentvolumeclaims/status, pods, pods/log, pods/status, replicationcontrollers, replicationcontrollers/scale, replicationcontrollers/status, resourcequotas, resourcequotas/status, serviceaccounts, services, services/status]
          verbs: [get, list, watch]
        - {apiGroups: [discovery.k8s.io], resources: [endpointslices], verbs: [get, list, watch]}
        - apiGroups: [apps]
          resources: [controllerrevisions, daemonsets, daemonsets/status, deployments, deployments/scale, deployments/status, replicasets, replicasets/scale, replicasets/status, statefulsets, statefulsets/scale, statefulsets/status]
          verbs: [get, list, watch]
        - {apiGroups: [batch], resources: [cronjobs, cronjobs/status, jobs, jobs/status], verbs: [get, list, watch]}
        - {apiGroups: [autoscaling], resources: [horizontalpodautoscalers, horizontalpodautoscalers/status], verbs: [get, list, watch]}
        - {apiGroups: [policy], resources: [poddisruptionbudgets, poddisruptionbudgets/status], verbs: [get, list, watch]}
        - {apiGroups: [networking.k8s.io], resources: [ingresses, ingresses/status, networkpolicies], verbs: [get, list, watch]}

        """;

    private const string ClusterAdminRules = """
        - {apiGroups: ["*"], resources: ["*"], verbs: ["*"]}
        - {nonResourceURLs: ["*"], verbs: ["*"]}

        """;

    private static readonly Lazy<Dictionary<string, Role>> Roles = new(() => new Dictionary<string, Role>(StringComparer.Ordinal)
    {
        ["cluster-admin"] = Read("cluster-admin", ClusterAdminRules),
        ["admin"] = Read("admin", AdminRules + EditRules + ViewRules),
        ["edit"] = Read("edit", EditRules + ViewRules),
        ["view"] = Read("view", ViewRules),
    });

    /// <summary>The ClusterRole of a name, or null when it is not built in or no user would be given it.</summary>
    public static Role? Find(string name) => name is "cluster-admin" or "admin" or "edit" or "view" ? Roles.Value[name] : null;

    private static Role Read(string name, string rules)
    {
        var text = $"apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {{name: {name}}}\nrules:\n{rules}";
        return new Role(YamlReader.Read(new Source("Kubernetes", text)).Manifests[0]);
    }
}
