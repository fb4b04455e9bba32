using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Schemas.PodSecurity;

/// <summary>Containers give up all capabilities and take back one at most.</summary>
internal sealed class DropAllControl(string name) : PodSecurityControl(name, PodSecurityLevel.Restricted)
{
    private const string Allowed = "NET_BIND_SERVICE";

    /// <inheritdoc/>
    public override IEnumerable<PodSecurityViolation> Check(PodSpec pod, int minor)
    {
        foreach (var container in pod.Containers)
        {
            var capabilities = container.SecurityContext["capabilities"];
            if (LacksAll(capabilities["drop"]))
            {
                yield return new PodSecurityViolation(
                    this,
                    capabilities["drop"],
                    $"{container.DisplayName} does not drop all capabilities",
                    "write capabilities: {drop: [ALL]}",
                    RestrictedContext.Edit(container, "capabilities"));
            }

            foreach (var added in capabilities["add"].Children)
            {
                if (added.Text is { } capability && capability != Allowed)
                    yield return new PodSecurityViolation(this, added, $"{container.DisplayName} adds the capability {capability}", $"remove it; only {Allowed} may be added", Edit.Remove(added));
            }
        }
    }

    private static bool LacksAll(Node drop) =>
        !drop.IsUnknown && !drop.IsOpen && !drop.Children.Any(c => c.IsUnknown || c.Text == "ALL");
}
