namespace Plimsoll.Rules.Secrets;

/// <summary>A credential written out as the value of an environment variable.</summary>
[Rule("plaintext-secret-in-env", 1020, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class PlaintextSecretInEnv : Rule<Container>
{
    /// <summary>Names of variables that may be written out.</summary>
    [Option("Names of variables whose values may be written out.")]
    public IReadOnlyList<string> AllowedNames { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        foreach (var variable in container.Env)
        {
            if (What(variable, context.Bundle) is { } what)
            {
                context.Report(
                    variable.Value,
                    $"{container.DisplayName} gets {what} in plain text: {variable.Name} is '{SecretValue.Masked(variable.Value.Text!)}'",
                    help: "whoever can read the file or the object knows it; put it into a Secret and refer to it with valueFrom.secretKeyRef",
                    fix: FixOf(variable, context.Bundle),
                    isSecret: true);
            }
        }
    }

    private string? What(EnvVar variable, Bundle bundle)
    {
        if (variable.Value.Text is not { } value || CredentialName.Find(variable.Name) is not { } credential || AllowedNames.Contains(variable.Name, StringComparer.Ordinal))
            return null;
        if (!SecretValue.IsLiteral(value) || SecretValue.HasKnownShape(value))
            return null;

        // The name of a Secret is no secret.
        return bundle.Resolve("Secret", value, variable.Container.Workload.Manifest).Kind == ResolutionKind.Found ? null : credential;
    }

    private Fix FixOf(EnvVar variable, Bundle bundle)
    {
        var workload = variable.Container.Workload.Manifest;
        var name = bundle.Resolve("Secret", workload.Name, workload).Kind == ResolutionKind.Found ? workload.Name + "-credentials" : workload.Name;
        var reference = NodeValue.Mapping(("secretKeyRef", NodeValue.Mapping(("name", name), ("key", variable.Name))));
        return Fix
            .Unsafe($"Take {variable.Name} from Secret '{name}'", Edit.ReplaceEntry(variable.Value, "valueFrom", reference))
            .FollowedBy(CommandThatMakes(name, variable.Container.Workload, bundle), awakens: "env-references-missing-configmap-or-secret");
    }

    // One Secret takes all of a workload's variables, so that one command makes it.
    private string CommandThatMakes(string secret, Workload workload, Bundle bundle)
    {
        var names = workload.Pod.Containers.SelectMany(c => c.Env).Where(v => What(v, bundle) is not null).Select(v => v.Name).Distinct(StringComparer.Ordinal);
        var values = string.Concat(names.Select(n => $" --from-literal={n}=\"${n}\""));
        var place = workload.Manifest.Namespace.Length > 0 ? $" --namespace {workload.Manifest.Namespace}" : "";
        return $"kubectl create secret generic {secret}{place}{values}";
    }
}
