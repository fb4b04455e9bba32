using System.Globalization;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Amounts;

/// <summary>A number of pods, written as such or as a share of all: <c>1</c>, <c>25%</c>.</summary>
/// <remarks>
/// Source: GetScaledValueFromIntOrPercent in k8s.io/apimachinery/pkg/util/intstr. Which way a share is rounded is up to
/// who asks: minAvailable and maxUnavailable of a PodDisruptionBudget and maxSurge up, maxUnavailable of a Deployment down.
/// </remarks>
/// <param name="Number">The number, or the percentage.</param>
/// <param name="IsPercent">Whether it is a percentage.</param>
public readonly record struct IntOrPercent(long Number, bool IsPercent)
{
    /// <summary>What Kubernetes reads in a node; null for anything else, such as a quoted number, and where it is unknown.</summary>
    public static IntOrPercent? Of(Node node)
    {
        if (node.AsInteger() is { } number)
            return new IntOrPercent(number, IsPercent: false);
        return node.AsString() is { } text
            && text.IndexOf('%') == text.Length - 1
            && long.TryParse(text.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            && percent <= int.MaxValue
            ? new IntOrPercent(percent, IsPercent: true)
            : null;
    }

    /// <summary>The number of pods out of <paramref name="total"/>, a fraction counting as one more.</summary>
    public long RoundedUp(long total) => IsPercent ? ((Number * total) + 99) / 100 : Number;

    /// <summary>The number of pods out of <paramref name="total"/>, a fraction left away.</summary>
    public long RoundedDown(long total) => IsPercent ? Number * total / 100 : Number;

    /// <inheritdoc/>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture) + (IsPercent ? "%" : "");
}
