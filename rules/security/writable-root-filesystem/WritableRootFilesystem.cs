namespace Plimsoll.Rules.Security;

/// <summary>A container that may change the files of its image.</summary>
[Rule("writable-root-filesystem", 1234, Severity.Warning, Profile.Strict, Fix = FixAvailability.Unsafe)]
public sealed class WritableRootFilesystem : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        var readOnly = container.SecurityContext["readOnlyRootFilesystem"];
        if (!(readOnly.IsAbsent || readOnly.IsFalse) || container.Pod.IsWindows || Hardening.IsSaidAsAWhole(container, context))
            return;
        context.Report(
            readOnly,
            $"{container.DisplayName} may change the files of its image",
            help: "whoever breaks into it could leave programs there and change those that run; write readOnlyRootFilesystem: true, and mount an emptyDir where the program writes",
            fix: readOnly.IsFalse ? Fix.Unsafe("Set readOnlyRootFilesystem", Edit.Set(readOnly, true)) : Hardening.Fix(container, "readOnlyRootFilesystem", context));
    }
}
