namespace Plimsoll.Rules.Other;

/// <summary>The Kubernetes dashboard, an interface that can do whatever its service account may.</summary>
[Rule("kubernetes-dashboard-deployed", 1361, Severity.Warning, Profile.Strict)]
public sealed class KubernetesDashboardDeployed : Rule<Container>
{
    // Sources: the manifests of kubernetes/dashboard, from the first releases (k8s.gcr.io) to version 7 (one image for each part).
    private static readonly string[] Repositories =
    [
        "kubernetesui/dashboard", "kubernetesui/dashboard-api", "kubernetesui/dashboard-web", "kubernetesui/dashboard-auth",
        "kubernetes-dashboard-amd64", "kubernetes-dashboard-arm64", "kubernetes-dashboard-arm", "kubernetes-dashboard",
    ];

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Image is not { } image || !image.Repository.Contains("dashboard", StringComparison.Ordinal) || !Repositories.Any(r => IsRepository(image.Repository, r)))
            return;
        context.Report(
            container.Node["image"],
            $"{container.DisplayName} runs the Kubernetes dashboard",
            help: "who gets in commands what its service account may, and the project is retired; use kubectl or Headlamp with the rights of each user, and remove it");
    }

    private static bool IsRepository(string written, string repository) =>
        written.EndsWith(repository, StringComparison.OrdinalIgnoreCase)
        && (written.Length == repository.Length || written[written.Length - repository.Length - 1] == '/');
}
