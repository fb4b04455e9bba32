namespace Plimsoll.Manifests.Views;

/// <summary>How a requirement of a selector compares.</summary>
public enum LabelOperator
{
    /// <summary>The label has one of the values; <c>matchLabels</c> means this with one value.</summary>
    In,

    /// <summary>The label has none of the values, or is missing.</summary>
    NotIn,

    /// <summary>The label is there, with whatever value.</summary>
    Exists,

    /// <summary>The label is missing.</summary>
    DoesNotExist,
}
