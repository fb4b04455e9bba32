namespace Plimsoll;

/// <summary>A Secret whose keys are known and whose values never stand in source.</summary>
public abstract record DeclaredSecret : Construct
{
    private protected DeclaredSecret(string name, string file, int line)
        : base(name, file, line)
    {
    }

    /// <summary>The keys.</summary>
    private protected abstract IReadOnlyCollection<string> DeclaredKeys { get; }

    /// <summary>A key as the value of a variable: <c>("PASSWORD", auth["password"])</c>.</summary>
    /// <exception cref="KeyNotFoundException">The Secret declares no such key.</exception>
    public EnvVarSource this[string key]
    {
        get
        {
            DeclaredKey.Find(key, DeclaredKeys, $"the Secret '{Name}'");
            return new EnvVarSource { SecretKeyRef = new() { Name = Name, Key = key } };
        }
    }

    /// <summary>Its entries as files in a folder.</summary>
    /// <param name="path">Where the container finds them.</param>
    public Mount At(string path) => new(path, new Volume { Name = Name, Secret = new() { SecretName = Name } });
}
