using Plimsoll.Rules.Secrets;

namespace Plimsoll.Rules.Databases;

/// <summary>A database with the log-in that everybody knows.</summary>
[Rule("database-default-credentials", 1119, Severity.Error, Profile.Recommended)]
public sealed class DatabaseDefaultCredentials : DatabaseRule<Container>
{
    private const string Help = "it is the first log-in that is tried; make a random password and give it to the container from a Secret";

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (Database.Of(container, Images) is not { } database)
            return;
        foreach (var variable in container.Env)
        {
            if (variable.Value.Text is { Length: > 0 } value && IsWellKnown(variable, value))
            {
                context.Report(
                    variable.Value,
                    $"{database.DisplayName} has a log-in that everybody knows: {variable.Name} is '{SecretValue.Masked(value)}'",
                    Help,
                    isSecret: true);
            }
        }

        if (database.Image is { WithoutPassword: PasswordPolicy.WellKnown, DefaultLogin: { } login } && IsLeftAsItIs(database, context))
        {
            context.Report(
                container.Node["name"],
                $"{database.DisplayName} is given no password, so it takes the log-in that everybody knows ({login})",
                help: $"{Help}: {database.Image.PasswordVariables[0]}");
        }
    }

    // The name of a user is no secret; as a password it is a guess away.
    private static bool IsWellKnown(EnvVar variable, string value) =>
        CredentialName.Find(variable.Name) is "a password"
        && SecretValue.IsLiteral(value)
        && (WeakPasswords.Contains(value) || variable.Container.Env.Any(e => IsUser(e.Name) && e.Value.Text == value));

    private static bool IsUser(string name) =>
        name.EndsWith("USER", StringComparison.Ordinal) || name.EndsWith("USERNAME", StringComparison.Ordinal) || name.EndsWith("USER_NAME", StringComparison.Ordinal);

    private static bool IsLeftAsItIs(Database database, RuleContext context)
    {
        var password = new DatabasePassword(database, context.Bundle);
        return password.IsGiven == false && !password.MayBeConfigured && !database.Container.Workload.Manifest.IsPartial;
    }
}
