using System.Runtime.CompilerServices;

namespace Plimsoll;

/// <summary>A Secret that the External Secrets Operator fetches from a store: an ExternalSecret of external-secrets.io/v1.</summary>
public sealed record ExternalSecret : DeclaredSecret
{
    /// <summary>Declares it; all else is given in braces.</summary>
    /// <param name="name">The name of the ExternalSecret and of the Secret that it makes.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    public ExternalSecret(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>The store that keeps the values.</summary>
    public required string Store { get; init; }

    /// <summary>Whether the store is of one namespace (<c>SecretStore</c>) or of the cluster (<c>ClusterSecretStore</c>).</summary>
    public string StoreKind { get; init; } = "SecretStore";

    /// <summary>How often the values are fetched; null for the operator's default.</summary>
    public Duration? Refresh { get; init; }

    /// <summary>The keys: <c>[("password", "shop/mongo", "password")]</c>.</summary>
    public required ValueList<ExternalKey> Keys { get; init; }

    private protected override IReadOnlyCollection<string> DeclaredKeys => [.. Keys.Select(k => k.Key)];

    private protected override IEnumerable<KubernetesObject> Build()
    {
        var spec = new ValueMap<AnyValue>
        {
            ["secretStoreRef"] = AnyValue.Map(("kind", StoreKind), ("name", Store)),
            ["target"] = AnyValue.Map(("name", Name)),
            ["data"] = (ValueList<AnyValue>)[.. Keys.Select(k => AnyValue.Map(("secretKey", k.Key), ("remoteRef", RemoteRef(k))))],
        };
        yield return new CustomObject("external-secrets.io/v1", "ExternalSecret")
        {
            Metadata = MetadataFor(Name, [], Annotations),
            Spec = Refresh is { } refresh ? spec.With("refreshInterval", refresh.ToString()) : spec,
        };
    }

    private static AnyValue RemoteRef(ExternalKey key) =>
        key.Property is { } property ? AnyValue.Map(("key", key.Remote), ("property", property)) : AnyValue.Map(("key", key.Remote));
}
