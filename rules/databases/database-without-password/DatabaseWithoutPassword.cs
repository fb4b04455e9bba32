namespace Plimsoll.Rules.Databases;

/// <summary>A database that asks nobody who they are.</summary>
[Rule("database-without-password", 1118, Severity.Error, Profile.Recommended)]
public sealed class DatabaseWithoutPassword : DatabaseRule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (Database.Of(container, Images) is not { } database || container.Workload.RunsToCompletion || container.Workload.Manifest.IsPartial)
            return;
        var password = new DatabasePassword(database, context.Bundle);
        if (password.SwitchedOff is var (place, setting))
        {
            context.Report(
                place,
                $"{database.DisplayName} runs without a password: {setting}",
                help: "everything that reaches its port can read, change and delete all data; remove the setting and give it a password from a Secret");
        }
        else if (database.IsKnownBuild && database.Image.WithoutPassword is PasswordPolicy.Open or PasswordPolicy.Refuses && password.IsGiven == false && !password.MayBeConfigured)
        {
            ReportMissing(database, context);
        }
    }

    private static void ReportMissing(Database database, RuleContext context)
    {
        var variable = database.Image.PasswordVariables is [var first, ..] ? first : null;
        var isOpen = database.Image.WithoutPassword == PasswordPolicy.Open;
        var remedy = variable is null ? "start it with a password from a Secret (--requirepass $(PASSWORD))" : $"set {variable} from a Secret";
        context.Report(
            database.Container.Node["name"],
            isOpen ? $"{database.DisplayName} is given no password, so it asks for none" : $"{database.DisplayName} is given no password",
            help: isOpen
                ? $"everything that reaches its port can read, change and delete all data; {remedy}"
                : $"the image refuses to start without one; {remedy}",
            severity: SeverityOf(database));
    }

    // Caches are mostly run so, within a network that is trusted.
    private static Severity? SeverityOf(Database database) =>
        database.LooksLikeCache ? Severity.Info : database.Engine.IsOftenCache ? Severity.Warning : null;
}
