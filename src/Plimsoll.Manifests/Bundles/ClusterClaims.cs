using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Bundles;

/// <summary>What a cluster gives only once, and who asks for it: ports of the nodes, routes from outside.</summary>
internal sealed class ClusterClaims
{
    private readonly Dictionary<(string Folder, long Number), List<(Service Service, ServicePort Port)>> _nodePorts = [];
    private readonly Dictionary<(string Folder, string Host, string Path, string PathType), List<IngressRoute>> _routes = [];
    private readonly bool _isComplete;

    /// <summary>Reads every Service and every Ingress of a set once.</summary>
    /// <param name="set">The objects.</param>
    /// <param name="isComplete">Whether all of them are applied together; else only those of one folder may be.</param>
    public ClusterClaims(ManifestSet set, bool isComplete)
    {
        _isComplete = isComplete;
        foreach (var service in set.ViewsOf<Service>().Where(s => !s.Manifest.IsPartial))
        {
            foreach (var port in service.Ports)
            {
                if (port.NodePort.AsInteger() is > 0 and var number)
                    Add(_nodePorts, (FolderOf(service), number), (service, port));
            }
        }

        foreach (var route in set.ViewsOf<Ingress>().Where(i => !i.Manifest.IsPartial).SelectMany(i => i.Routes))
        {
            if (KeyOf(route) is { } key)
                Add(_routes, key, route);
        }
    }

    /// <summary>The ports of Services that ask for the same port of the nodes and may be applied with a Service, in the order of their objects.</summary>
    public IReadOnlyList<(Service Service, ServicePort Port)> AskersOfNodePort(long number, Service with) =>
        _nodePorts.TryGetValue((FolderOf(with), number), out var asked) ? asked : [];

    /// <summary>The routes with the same host, path and way to compare it that may be applied with a route, in the order of their objects.</summary>
    public IReadOnlyList<IngressRoute> SameRoutes(IngressRoute route) =>
        KeyOf(route) is { } key && _routes.TryGetValue(key, out var same) ? same : [];

    private (string Folder, string Host, string Path, string PathType)? KeyOf(IngressRoute route) =>
        route is { Host: { } host, Path: { } path, PathType: { } pathType } ? (FolderOf(route.Ingress), host, path, pathType) : null;

    private string FolderOf(View view) => _isComplete ? "" : RelativePath.FolderOf(view.Manifest.Source.Name);

    private static void Add<TKey, TItem>(Dictionary<TKey, List<TItem>> index, TKey key, TItem item)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var items))
            index.Add(key, items = []);
        items.Add(item);
    }
}
