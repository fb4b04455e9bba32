using System.Runtime.CompilerServices;

namespace Plimsoll;

/// <summary>A Secret that is in the cluster already; nothing is written for it.</summary>
public sealed record ExistingSecret : DeclaredSecret
{
    /// <summary>Declares it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    public ExistingSecret(string name, ValueList<string> keys, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => Keys = keys;

    /// <summary>Its keys.</summary>
    public ValueList<string> Keys { get; init; }

    private protected override IReadOnlyCollection<string> DeclaredKeys => Keys;

    private protected override IEnumerable<KubernetesObject> Build() => [];
}
