using System.Collections.Immutable;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>Conditions on labels: <c>matchLabels</c> and <c>matchExpressions</c>, or the plain map of a Service.</summary>
public sealed class LabelSelector
{
    private LabelSelector(Node node, ImmutableArray<LabelRequirement> requirements, bool isOpen)
    {
        Node = node;
        Requirements = requirements;
        IsOpen = isOpen;
    }

    /// <summary>Where the selector is written, or would be.</summary>
    public Node Node { get; }

    /// <summary>The conditions, all of which must hold.</summary>
    public ImmutableArray<LabelRequirement> Requirements { get; }

    /// <summary>Whether more conditions may exist than are known.</summary>
    public bool IsOpen { get; }

    /// <summary>Whether the selector is written, or absent, but surely without conditions.</summary>
    public bool IsEmpty => Requirements.Length == 0 && !IsOpen;

    /// <summary>Reads a selector with <c>matchLabels</c> and <c>matchExpressions</c>.</summary>
    public static LabelSelector Of(Node node)
    {
        var (labels, expressions) = (node["matchLabels"], node["matchExpressions"]);
        var requirements = ImmutableArray.CreateBuilder<LabelRequirement>(labels.Count + expressions.Count);
        var isOpen = node.IsUnknown || node.IsOpen;
        isOpen |= AddLabels(labels, requirements);
        isOpen |= expressions.IsUnknown || expressions.IsOpen;
        foreach (var expression in expressions.Children)
        {
            if (Read(expression) is { } requirement)
                requirements.Add(requirement);
            else
                isOpen = true;
        }

        return new LabelSelector(node, requirements.DrainToImmutable(), isOpen);
    }

    /// <summary>Reads a selector that is a plain map of labels, as in a Service or a ReplicationController.</summary>
    public static LabelSelector OfMap(Node node)
    {
        var requirements = ImmutableArray.CreateBuilder<LabelRequirement>(node.Count);
        var isOpen = AddLabels(node, requirements);
        return new LabelSelector(node, requirements.DrainToImmutable(), isOpen);
    }

    /// <summary>The same selector without its conditions on some keys.</summary>
    public LabelSelector Without(IReadOnlyList<string> keys) => keys.Count == 0 ? this : WithoutSome(keys);

    /// <summary>Whether <paramref name="labels"/> satisfy every condition; an empty selector is satisfied by all.</summary>
    public LabelMatch Match(Node labels)
    {
        if (labels.IsUnknown)
            return LabelMatch.Maybe;
        var match = LabelMatch.Yes;
        foreach (var requirement in Requirements)
        {
            var part = requirement.Match(labels);
            if (part == LabelMatch.No)
                return LabelMatch.No;
            if (part < match)
                match = part;
        }

        return match;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Requirements);

    private LabelSelector WithoutSome(IReadOnlyList<string> keys) =>
        new(Node, [.. Requirements.Where(r => !keys.Contains(r.Key, StringComparer.Ordinal))], IsOpen);

    private static bool AddLabels(Node map, ImmutableArray<LabelRequirement>.Builder requirements)
    {
        var isOpen = map.IsUnknown || map.IsOpen;
        foreach (var label in map.Children)
        {
            // A label is a text; what is meant by anything else is not known.
            isOpen |= label.IsMapping || label.IsSequence;
            if (label.Key is not { } key || label.IsAbsent || label.IsMapping || label.IsSequence)
                continue;
            requirements.Add(new LabelRequirement(key, LabelOperator.In, label.Text is { } text ? [text] : [], label) { IsUnknown = label.Text is null });
        }

        return isOpen;
    }

    private static LabelRequirement? Read(Node expression)
    {
        if (expression["key"].Text is not { } key)
            return null;
        var values = expression["values"];
        var isUnknown = values.IsUnknown || values.IsOpen || values.Children.Any(v => v.Text is null);
        LabelOperator? comparison = expression["operator"].Text switch
        {
            "In" => LabelOperator.In,
            "NotIn" => LabelOperator.NotIn,
            "Exists" => LabelOperator.Exists,
            "DoesNotExist" => LabelOperator.DoesNotExist,
            _ => null,
        };
        return comparison is { } known
            ? new LabelRequirement(key, known, [.. values.Children.Select(v => v.Text ?? "")], expression) { IsUnknown = isUnknown }
            : null;
    }
}
