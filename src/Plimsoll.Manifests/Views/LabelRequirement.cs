using System.Collections.Immutable;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>One condition of a selector.</summary>
/// <param name="Key">The label's key.</param>
/// <param name="Operator">How it compares.</param>
/// <param name="Values">What it is compared with; empty for Exists and DoesNotExist.</param>
/// <param name="Node">Where it is written: the value under the key, or the expression.</param>
public sealed record LabelRequirement(string Key, LabelOperator Operator, ImmutableArray<string> Values, Node Node)
{
    /// <summary>Whether a value that is compared with cannot be known.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Whether <paramref name="labels"/> satisfy this condition.</summary>
    public LabelMatch Match(Node labels)
    {
        if (IsUnknown || RuntimeLabels.AreAdded(Key))
            return IsUnknown ? LabelMatch.Maybe : LabelMatch.Yes;
        var label = labels[Key];
        if (label.IsUnknown)
            return LabelMatch.Maybe;
        var satisfied = Operator switch
        {
            LabelOperator.In => label.Text is { } value && Values.Contains(value, StringComparer.Ordinal),
            LabelOperator.NotIn => label.Text is not { } value || !Values.Contains(value, StringComparer.Ordinal),
            LabelOperator.Exists => label.Kind != NodeKind.Absent,
            _ => label.Kind == NodeKind.Absent,
        };
        return satisfied ? LabelMatch.Yes : LabelMatch.No;
    }

    /// <inheritdoc/>
    public override string ToString() => Operator switch
    {
        LabelOperator.In when Values.Length == 1 => $"{Key}={Values[0]}",
        LabelOperator.In => $"{Key} in ({string.Join(", ", Values)})",
        LabelOperator.NotIn => $"{Key} not in ({string.Join(", ", Values)})",
        LabelOperator.Exists => Key,
        _ => $"!{Key}",
    };
}
