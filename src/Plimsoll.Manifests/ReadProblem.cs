using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests;

/// <summary>Something wrong with a text itself, met while reading it.</summary>
/// <param name="Kind">Which sort of problem.</param>
/// <param name="Source">Where it was met.</param>
/// <param name="Span">The place.</param>
/// <param name="Message">What is wrong, in plain words.</param>
/// <param name="Help">What to do about it.</param>
public sealed record ReadProblem(ReadProblemKind Kind, Source Source, Span Span, string Message, string Help)
{
    /// <summary>Another place that belongs to the problem, such as the first of two equal keys.</summary>
    public Span? Related { get; init; }

    /// <summary>Edits that mend the text without changing its meaning, when the reader knows them.</summary>
    public IReadOnlyList<Edit> Mend { get; init; } = [];
}
