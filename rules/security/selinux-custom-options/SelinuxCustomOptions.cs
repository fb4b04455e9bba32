using Plimsoll.Schemas.PodSecurity;

namespace Plimsoll.Rules.Security;

/// <summary>A container for which SELinux has rules of its own.</summary>
[Rule("selinux-custom-options", 1223, Severity.Warning, Profile.Recommended)]
public sealed class SelinuxCustomOptions : Rule<PodSpec>
{
    /// <summary>The types that may be set besides those of containers.</summary>
    [Option("SELinux types that may be set, besides container_t and its kin.")]
    public IReadOnlyList<string> AllowedTypes { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var setting in SecuritySetting.In(pod, "seLinuxOptions"))
        {
            var type = setting.Value["type"];
            if (type.Text is { Length: > 0 } name && !IsAllowed(name, context))
                Report(setting, type, $"{setting.Who} {(setting.Containers.Length == 1 ? "runs" : "run")} with the SELinux type {name}", context);
            foreach (var field in new[] { setting.Value["user"], setting.Value["role"] })
            {
                if (field.Text is { Length: > 0 } value)
                    Report(setting, field, $"{setting.Who} {(setting.Containers.Length == 1 ? "runs" : "run")} with the SELinux {field.Key} {value}", context);
            }
        }
    }

    private bool IsAllowed(string type, RuleContext context) =>
        Placeholders.Contains(type)
        || AllowedTypes.Contains(type, StringComparer.Ordinal)
        || PodSecurityStandard.SelinuxTypes.Any(t => t.Name == type && t.Since <= context.Schemas.Target.Newest);

    private static void Report(SecuritySetting setting, Node field, string message, RuleContext context) => context.ReportNodeAccess(
        setting,
        field,
        message,
        help: $"what SELinux keeps containers from may be open to it, and the Pod Security Standards refuse it; remove '{field.Key}'{(field.Key == "type" ? ", or take one of the types of containers" : "")}");
}
