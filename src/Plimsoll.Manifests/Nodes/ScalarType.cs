namespace Plimsoll.Manifests.Nodes;

/// <summary>What a scalar means to Kubernetes.</summary>
public enum ScalarType : byte
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with fraction or exponent, an infinity or not-a-number.</summary>
    Float,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>No value: Kubernetes drops such a field.</summary>
    Null,
}
