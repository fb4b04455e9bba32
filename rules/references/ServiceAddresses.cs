namespace Plimsoll.Rules.References;

/// <summary>The names of Services in the settings of an object: environment variables, command lines, and what a ConfigMap holds.</summary>
internal static class ServiceAddresses
{
    /// <summary>All of them, in the order of the text.</summary>
    public static IReadOnlyList<ServiceAddress> Of(Manifest manifest)
    {
        List<ServiceAddress>? found = null;
        switch (View.Of(manifest))
        {
            case Workload workload:
                foreach (var container in workload.Pod.Containers)
                    Add(container, ref found);
                break;
            case ConfigMap configMap:
                AddAll(configMap.Root["data"], ref found);
                break;
        }

        return found ?? [];
    }

    private static void Add(Container container, ref List<ServiceAddress>? found)
    {
        var ahead = new LookAhead(container.Node["env"], ServiceAddressReader.IndexIn);
        foreach (var variable in container.Env)
        {
            if (IsSetting(variable.Value) && ahead.MayBeIn(variable.Value) && !NamesImage(variable.Name))
                ServiceAddressReader.Read(variable.Value, found ??= []);
        }

        AddAll(container.Node["command"], ref found);
        AddAll(container.Node["args"], ref found);
    }

    private static void AddAll(Node settings, ref List<ServiceAddress>? found)
    {
        var ahead = new LookAhead(settings, ServiceAddressReader.IndexIn);
        foreach (var setting in settings.Children)
        {
            if (IsSetting(setting) && ahead.MayBeIn(setting))
                ServiceAddressReader.Read(setting, found ??= []);
        }
    }

    private static bool IsSetting(Node node) => node.IsScalar && !node.IsShared;

    // `WEB_IMAGE: web:8080` is a tag.
    private static bool NamesImage(string variable) =>
        variable.EndsWith("IMAGE", StringComparison.OrdinalIgnoreCase) || variable.EndsWith("TAG", StringComparison.OrdinalIgnoreCase) || variable.EndsWith("VERSION", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where an address leads.</summary>
    /// <remarks>
    /// A name of two parts is a Service and its namespace only where the input knows the namespace: <c>example.com</c> looks the same.
    /// Of <c>mongo-0.mongo</c> the second part is the Service.
    /// </remarks>
    public static Resolution? Resolve(ServiceAddress address, Manifest from, Bundle bundle)
    {
        var (name, inNamespace, isCertain) = address.Service;
        if (name == "localhost" || address.LabelCount > 2 && !isCertain)
            return null;
        if (inNamespace is not null && !isCertain)
        {
            if (bundle.Resolve("Service", inNamespace, from) is { Kind: ResolutionKind.Found } ofPod)
                return ofPod;
            if (!bundle.KnowsNamespace(inNamespace))
                return null;
        }

        return bundle.Resolve("Service", name, from, inNamespace);
    }
}
