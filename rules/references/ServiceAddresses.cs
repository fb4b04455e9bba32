namespace Plimsoll.Rules.References;

/// <summary>The names of Services in the settings of an object: environment variables, command lines, and what a ConfigMap holds.</summary>
internal static class ServiceAddresses
{
    /// <summary>All of them, in the order of the text.</summary>
    public static IReadOnlyList<ServiceAddress> Of(Manifest manifest, Bundle bundle)
    {
        List<ServiceAddress>? found = null;
        switch (bundle.ViewOf(manifest))
        {
            case Workload workload:
                foreach (var container in workload.Pod.Containers)
                    Add(container, ref found);
                break;
            case ConfigMap configMap:
                AddAll(configMap.Root["data"].Children, ref found);
                break;
        }

        return found ?? [];
    }

    private static void Add(Container container, ref List<ServiceAddress>? found)
    {
        foreach (var variable in container.Env)
        {
            if (IsSetting(variable.Value) && !NamesImage(variable.Name))
                ServiceAddressReader.Read(variable.Value, found ??= []);
        }

        AddAll(container.Node["command"].Children, ref found);
        AddAll(container.Node["args"].Children, ref found);
    }

    private static void AddAll(NodeList settings, ref List<ServiceAddress>? found)
    {
        foreach (var setting in settings)
        {
            if (IsSetting(setting))
                ServiceAddressReader.Read(setting, found ??= []);
        }
    }

    private static bool IsSetting(Node node) =>
        node.IsScalar && !node.IsShared && node.Source.Text.AsSpan(node.Span.Start, node.Span.Length).IndexOfAny(':', '.') > 0;

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
