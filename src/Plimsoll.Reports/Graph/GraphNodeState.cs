namespace Plimsoll.Reports.Graph;

/// <summary>What is known of the object that a node stands for.</summary>
public enum GraphNodeState
{
    /// <summary>It is in the input.</summary>
    Written,

    /// <summary>Something refers to it; it is not part of the input, but may exist all the same.</summary>
    Elsewhere,

    /// <summary>Something refers to it, and the input shows that it does not exist: its name is a slip, or the input is all there is.</summary>
    Missing,
}
