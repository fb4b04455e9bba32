using Plimsoll.Manifests.Text;

namespace Plimsoll;

/// <summary>Finds the lines of C# from which objects come, each file read once.</summary>
/// <param name="folder">Where paths are told from.</param>
internal sealed class OriginTexts(string folder)
{
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);

    /// <summary>The file and the line that made an object. Where the file is not at hand, the line is empty but has its number.</summary>
    public (Source Source, Span Line) Find(KubernetesObject made)
    {
        var (file, line) = made.Origin;
        if (line == 0 || file.Length == 0)
            return (SourceOf("", made.DisplayName, 0), default);
        var source = SourceOf(file, NameOf(file), line);
        if (line > source.LineCount)
            return (source, default);
        var span = source.LineSpan(line);
        var text = source.Slice(span);
        return (source, Span.Between(span.Start + (text.Length - text.TrimStart().Length), span.End));
    }

    private Source SourceOf(string file, string name, int line)
    {
        if (_sources.TryGetValue(name, out var known) && known.LineCount >= line)
            return known;
        return _sources[name] = new Source(name, TextOf(file) ?? new string('\n', Math.Max(0, line - 1))) { Language = SourceLanguage.CSharp };
    }

    private static string? TextOf(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllText(file) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string NameOf(string file)
    {
        var below = Path.GetRelativePath(folder, file);
        return (below.StartsWith("..", StringComparison.Ordinal) ? file : below).Replace('\\', '/');
    }
}
