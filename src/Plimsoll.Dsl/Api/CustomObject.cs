using System.Runtime.CompilerServices;
using System.Text;

namespace Plimsoll;

/// <summary>An object of a kind that a CustomResourceDefinition defines.</summary>
public sealed record CustomObject : KubernetesObject
{
    /// <summary>Makes an object; fields are given in braces.</summary>
    /// <param name="apiVersion">Group and version: <c>cert-manager.io/v1</c>.</param>
    /// <param name="kind">The kind: <c>Certificate</c>.</param>
    /// <param name="name">What <c>metadata.name</c> is, unless metadata say it.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    public CustomObject(string apiVersion, string kind, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(2, name, file, line) => (ApiVersion, Kind) = (apiVersion, kind);

    /// <inheritdoc/>
    public override string ApiVersion { get; }

    /// <inheritdoc/>
    public override string Kind { get; }

    /// <summary>The field <c>spec</c>; others stand in <see cref="ApiRecord.Extra"/>.</summary>
    public AnyValue? Spec
    {
        get => (AnyValue?)Get(1);
        init => Set(1, value);
    }

    /// <inheritdoc/>
    private protected override string FieldNames => "metadata spec";

    /// <summary>Whether both have equal values in all fields.</summary>
    public bool Equals(CustomObject? other) => HasFieldsOf(other) && ApiVersion == other!.ApiVersion && Kind == other.Kind;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(HashOfFields(), ApiVersion, Kind);

    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder builder) => PrintFields(builder);
}
