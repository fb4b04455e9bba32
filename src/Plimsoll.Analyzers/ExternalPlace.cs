using Microsoft.CodeAnalysis.Text;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Analyzers;

/// <summary>Places in files that are no code.</summary>
internal static class ExternalPlace
{
    /// <summary>A place as the compiler knows it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="source">Its text.</param>
    /// <param name="span">The piece of the text.</param>
    public static Location Of(string path, Source source, Span span) =>
        Location.Create(path, new TextSpan(span.Start, span.Length), new LinePositionSpan(PositionOf(source, span.Start), PositionOf(source, span.End)));

    private static Microsoft.CodeAnalysis.Text.LinePosition PositionOf(Source source, int offset)
    {
        var position = source.PositionOf(offset);
        return new Microsoft.CodeAnalysis.Text.LinePosition(position.Line - 1, position.Column - 1);
    }
}
