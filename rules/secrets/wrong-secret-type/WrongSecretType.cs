namespace Plimsoll.Rules.Secrets;

/// <summary>A Secret that holds what Kubernetes has a type for, under no type.</summary>
[Rule("wrong-secret-type", 1114, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class WrongSecretType : Rule<Secret>
{
    /// <inheritdoc/>
    public override void Check(Secret secret, RuleContext context)
    {
        var type = secret.Root["type"];
        if (type.IsUnknown || (type.Text is { } written && written != "Opaque") || secret.Manifest.IsPartial)
            return;
        if (MeantType(secret) is not var (meant, what, consequence))
            return;
        context.Report(
            type.IsPresent ? type : secret.Manifest.NameNode,
            $"{secret.Manifest.DisplayName} holds {what}, but {(type.IsPresent ? "its type is Opaque" : "has no type, which means Opaque")}",
            help: $"{consequence}; write type: {meant} (the type of a Secret that exists cannot be changed: delete it first)",
            fix: Fix.Unsafe($"Set the type to {meant}", Edit.Set(type, meant)));
    }

    private static (string Type, string What, string Consequence)? MeantType(Secret secret)
    {
        if (secret.HasKey(".dockerconfigjson"))
            return ("kubernetes.io/dockerconfigjson", "the log-in of an image registry", "as imagePullSecret it is passed over, so that images cannot be pulled");
        if (secret.HasKey(".dockercfg"))
            return ("kubernetes.io/dockercfg", "the log-in of an image registry", "as imagePullSecret it is passed over, so that images cannot be pulled");
        if (secret.HasKey("tls.crt") && secret.HasKey("tls.key"))
            return ("kubernetes.io/tls", "a certificate with its key", "Kubernetes does not check that both are there, and some controllers look at the type");
        return null;
    }
}
