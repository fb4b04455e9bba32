namespace Plimsoll;

/// <content>Where variables come from, as objects.</content>
public sealed partial record EnvFromSource
{
    /// <summary>Every entry of a ConfigMap.</summary>
    public static implicit operator EnvFromSource(ConfigMap config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new EnvFromSource { ConfigMapRef = new() { Name = config.RequiredName } };
    }

    /// <summary>Every entry of a Secret.</summary>
    public static implicit operator EnvFromSource(DeclaredSecret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return new EnvFromSource { SecretRef = new() { Name = secret.Name } };
    }
}
