namespace Plimsoll.Rules.Secrets;

/// <summary>A credential written out as the value of an environment variable.</summary>
[Rule("plaintext-secret-in-env", 1020, Severity.Error, Profile.Recommended)]
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
            if (variable.Value.Text is { } value && What(variable.Name, value, container, context.Bundle) is { } what)
            {
                context.Report(
                    variable.Value,
                    $"{container.DisplayName} gets {what} in plain text: {variable.Name} is '{SecretValue.Masked(value)}'",
                    help: "whoever can read the file or the object knows it; put it into a Secret and refer to it with valueFrom.secretKeyRef",
                    isSecret: true);
            }
        }
    }

    private string? What(string name, string value, Container container, Bundle bundle)
    {
        if (AllowedNames.Contains(name, StringComparer.Ordinal))
            return null;
        if (CredentialName.Find(name) is not { } credential || !SecretValue.IsLiteral(value) || SecretValue.HasKnownShape(value))
            return null;

        // The name of a Secret is no secret.
        return bundle.Resolve("Secret", value, container.Workload.Manifest).Kind == ResolutionKind.Found ? null : credential;
    }
}
