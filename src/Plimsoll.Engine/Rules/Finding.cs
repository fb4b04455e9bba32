using Plimsoll.Manifests;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Engine.Rules;

/// <summary>A rule's report at a place.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">How bad it is here.</param>
/// <param name="Source">The text.</param>
/// <param name="Span">The place.</param>
/// <param name="Message">What is wrong, with the names of object and field.</param>
/// <param name="Help">What to do.</param>
public sealed record Finding(RuleDescriptor Rule, Severity Severity, Source Source, Span Span, string Message, string Help)
{
    /// <summary>The object that it is about; null when the text is no object.</summary>
    public Manifest? Manifest { get; init; }

    /// <summary>The node that it is about, perhaps one that is missing; the default one when there is no object.</summary>
    public Node Node { get; init; }

    /// <summary>The place within the object: <c>spec.template.spec.containers[0].image</c>; empty when there is no object.</summary>
    public string Path => Node.Path;

    /// <summary>Other places that help to understand it; the first one is the most telling.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>What would mend it; null when only a person can.</summary>
    public Fix? Fix { get; init; }

    /// <summary>Whether the text of the place is a secret, so that no report may show it.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Why it is told to nobody who does not ask: what it is about may be as it is; null for findings that count.</summary>
    public string? ExemptBecause { get; init; }

    /// <summary>Whether the rule looked at other objects, so that it might say something else if more of them were known.</summary>
    public bool DependsOnOthers { get; init; }

    /// <summary>Line and column of the place.</summary>
    public LinePosition Position => Source.PositionOf(Span.Start);
}
