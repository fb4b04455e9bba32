namespace Plimsoll.Rules.Secrets;

/// <summary>A credential written out as the value of an environment variable.</summary>
[Rule("plaintext-secret-in-env", 1020, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class PlaintextSecretInEnv : Rule<PodSpec>
{
    private const int MostWrittenOut = 100;

    /// <summary>Names of variables that may be written out.</summary>
    [Option("Names of variables whose values may be written out.")]
    public IReadOnlyList<string> AllowedNames { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        List<(EnvVar Variable, string What)>? found = null;
        foreach (var container in pod.Containers)
        {
            foreach (var variable in container.Env)
            {
                if (What(variable, context.Bundle) is { } what)
                    (found ??= []).Add((variable, what));
            }
        }

        if (found is null)
            return;
        var secret = NameOfSecret(pod.Workload.Manifest, context.Bundle);
        var command = CommandThatMakes(secret, pod.Workload.Manifest, [.. found.Select(f => f.Variable.Name).Distinct(StringComparer.Ordinal)]);
        foreach (var (variable, what) in found)
        {
            context.Report(
                variable.Value,
                $"{variable.Container.DisplayName} gets {what} in plain text: {variable.Name} is '{SecretValue.Masked(variable.Value.Text!)}'",
                help: "whoever can read the file or the object knows it; put it into a Secret and refer to it with valueFrom.secretKeyRef",
                fix: FixOf(variable, secret, command),
                isSecret: true);
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

    private static string NameOfSecret(Manifest workload, Bundle bundle) =>
        bundle.Resolve("Secret", workload.Name, workload).Kind == ResolutionKind.Found ? workload.Name + "-credentials" : workload.Name;

    private static Fix FixOf(EnvVar variable, string secret, string command)
    {
        var reference = NodeValue.Mapping(("secretKeyRef", NodeValue.Mapping(("name", secret), ("key", variable.Name))));
        return Fix
            .Unsafe($"Take {variable.Name} from Secret '{secret}'", Edit.ReplaceEntry(variable.Value, "valueFrom", reference))
            .FollowedBy(command, awakens: "env-references-missing-configmap-or-secret");
    }

    // One Secret takes all of a workload's variables, so that one command makes it; nobody writes out hundreds of them.
    private static string CommandThatMakes(string secret, Manifest workload, List<string> names)
    {
        var values = names.Count > MostWrittenOut ? " --from-env-file=FILE" : string.Concat(names.Select(n => $" --from-literal={n}=\"${n}\""));
        var place = workload.Namespace.Length > 0 ? $" --namespace {workload.Namespace}" : "";
        return $"kubectl create secret generic {secret}{place}{values}";
    }
}
