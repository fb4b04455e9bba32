namespace Plimsoll.Rules.Security;

/// <summary>An SSH server among the pods.</summary>
[Rule("ssh-port-exposed", 1226, Severity.Warning, Profile.Recommended)]
public sealed class SshPortExposed : Rule<Manifest>
{
    /// <summary>The ports of SSH.</summary>
    [Option("The ports at which SSH servers listen.")]
    public IReadOnlyList<string> Ports { get; set; } = ["22"];

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        switch (View.Of(manifest))
        {
            case Workload workload:
                CheckPod(workload, context);
                break;
            case Service service:
                CheckService(service, context);
                break;
        }
    }

    private void CheckPod(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Pod.Containers)
        {
            foreach (var declared in container.Node["ports"].Children)
            {
                var port = declared["containerPort"];
                if (!IsOfSsh(port) || ServesFilesBySsh(container))
                    continue;
                Report(port, $"{container.DisplayName} listens on port {port.Text}, that of SSH", context);
                break;
            }
        }
    }

    // Where the pods declare the port, it is said there.
    private void CheckService(Service service, RuleContext context)
    {
        if (PortOfSsh(service) is not { } port || service.IsExternalName || service.Selector.Requirements.Length == 0)
            return;
        var containers = context.Bundle.Select(service.Selector, service.Manifest).Workloads.SelectMany(w => w.Pod.Containers).ToList();
        if (containers.Count > 0 && !containers.Exists(c => ServesFilesBySsh(c) || c.Node["ports"].Children.Any(p => IsOfSsh(p["containerPort"]))))
            Report(port, $"{service.Manifest.DisplayName} leads to port {port.Text}, that of SSH", context);
    }

    private Node? PortOfSsh(Service service)
    {
        foreach (var port in service.Ports)
        {
            var target = port.Node["targetPort"] is { IsAbsent: false } written ? written : port.Node["port"];
            if (IsOfSsh(target))
                return target;
        }

        return null;
    }

    private bool IsOfSsh(Node port) => port.Text is { } text && Ports.Contains(text, StringComparer.Ordinal);

    // A Git forge and an SFTP server speak SSH by trade.
    private static bool ServesFilesBySsh(Container container) =>
        container.Image is not { } image
        || image.Repository.Contains("git", StringComparison.OrdinalIgnoreCase)
        || image.Repository.Contains("sftp", StringComparison.OrdinalIgnoreCase)
        || image.Name is "gogs" or "forgejo" or "gerrit" or "phabricator";

    private static void Report(Node port, string message, RuleContext context) => context.Report(
        port,
        message,
        help: "a login that Kubernetes does not know of needs keys, passwords and updates of its own; remove the server and the port, and use kubectl exec, which asks for permission and is logged");
}
