namespace Plimsoll.Manifests.Text;

/// <summary>A pattern for paths, read as <c>.gitignore</c> reads them.</summary>
/// <remarks>
/// <c>*</c> and <c>?</c> stay within a step, <c>**</c> stands for any number of steps. A pattern that names a folder covers what
/// is below it; one without a slash holds at any depth.
/// </remarks>
public sealed class PathPattern
{
    private const string AnySteps = "**";

    private readonly string[] _steps;

    /// <summary>Reads a pattern.</summary>
    public PathPattern(string text)
    {
        Text = text;
        var path = text.Replace('\\', '/').TrimEnd('/');
        if (path.StartsWith("./", StringComparison.Ordinal))
            path = path.Substring(2);
        var isAnchored = path.Contains('/', StringComparison.Ordinal);
        _steps = path.TrimStart('/').Split('/');
        if (!isAnchored)
            _steps = [AnySteps, .. _steps];
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Whether the pattern names a path or a folder above it.</summary>
    /// <param name="path">With forward slashes, relative to where the pattern was written.</param>
    public bool Covers(string path) => Covers(path.AsSpan(), 0);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private bool Covers(ReadOnlySpan<char> path, int step)
    {
        for (; step < _steps.Length; step++)
        {
            if (_steps[step] == AnySteps)
                return CoversAnyDepth(path, step + 1);
            if (path.IsEmpty)
                return false;
            var slash = path.IndexOf('/');
            if (!Wildcard.Matches(_steps[step].AsSpan(), slash < 0 ? path : path.Slice(0, slash)))
                return false;
            path = slash < 0 ? default : path.Slice(slash + 1);
        }

        return true;
    }

    private bool CoversAnyDepth(ReadOnlySpan<char> path, int step)
    {
        if (step == _steps.Length)
            return true;
        while (!path.IsEmpty)
        {
            if (Covers(path, step))
                return true;
            var slash = path.IndexOf('/');
            path = slash < 0 ? default : path.Slice(slash + 1);
        }

        return false;
    }
}
