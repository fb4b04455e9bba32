namespace Plimsoll.Rules.References;

/// <summary>The names of Services in the settings of an object: environment variables, command lines, and what a ConfigMap holds.</summary>
internal sealed class ServiceAddresses
{
    private static readonly List<ServiceAddress> NoAddresses = [];

    private readonly List<ServiceAddress>? _found;

    private ServiceAddresses(Manifest manifest)
    {
        switch (View.Of(manifest))
        {
            case Workload workload:
                foreach (var container in workload.Pod.Containers)
                    Add(container, ref _found);
                break;
            case ConfigMap configMap:
                AddAll(configMap.Root["data"], ref _found);
                break;
        }
    }

    /// <summary>All of them, in the order of the text.</summary>
    public static List<ServiceAddress> Of(Manifest manifest, RuleContext context) => View.Of(manifest) is Workload or ConfigMap
        ? context.Shared(manifest, static m => new ServiceAddresses(m))._found ?? NoAddresses
        : NoAddresses;

    private static void Add(Container container, ref List<ServiceAddress>? found)
    {
        var ahead = new LookAhead(container.Node["env"], ServiceAddressReader.IndexIn);
        foreach (var variable in container.Env)
        {
            if (ahead.MayBeIn(variable.Value) && IsSetting(variable.Value) && !NamesImage(variable.Name))
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
            if (ahead.MayBeIn(setting) && IsSetting(setting))
                ServiceAddressReader.Read(setting, found ??= []);
        }
    }

    private static bool IsSetting(Node node) => node.IsScalar && !node.IsShared;

    // `WEB_IMAGE: web:8080` is a tag.
    private static bool NamesImage(string variable) =>
        variable.EndsWith("IMAGE", StringComparison.OrdinalIgnoreCase) || variable.EndsWith("TAG", StringComparison.OrdinalIgnoreCase) || variable.EndsWith("VERSION", StringComparison.OrdinalIgnoreCase);
}
