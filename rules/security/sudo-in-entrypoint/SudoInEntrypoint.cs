namespace Plimsoll.Rules.Security;

/// <summary>A container that starts its program through sudo.</summary>
[Rule("sudo-in-entrypoint", 1227, Severity.Warning, Profile.Recommended)]
public sealed class SudoInEntrypoint : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        var word = ShellCommands.Starting("sudo", container);
        if (!word.IsPresent)
            return;
        context.Report(
            word,
            $"{container.DisplayName} starts programs with sudo",
            help: "whoever breaks into it can become root the same way, and with allowPrivilegeEscalation: false it fails; prepare in the image what needs root, and call the program directly");
    }
}
