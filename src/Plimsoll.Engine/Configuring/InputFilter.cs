using Plimsoll.Manifests.Text;

namespace Plimsoll.Engine.Configuring;

/// <summary>Says which files the configuration leaves out, and why.</summary>
public sealed class InputFilter
{
    private readonly Func<string, string?> _pathBelow;
    private readonly PathPattern[] _include;
    private readonly PathPattern[] _exclude;

    /// <summary>Takes the patterns.</summary>
    /// <param name="settings">The configuration.</param>
    /// <param name="pathBelow">A path as the configuration's patterns see it; null when it lies outside its folder.</param>
    public InputFilter(Configuration settings, Func<string, string?> pathBelow)
    {
        _pathBelow = pathBelow;
        _include = [.. settings.Include.Select(p => new PathPattern(p))];
        _exclude = [.. settings.Exclude.Select(p => new PathPattern(p))];
    }

    /// <summary>Why a file is not read, in a few words; null when it is.</summary>
    public string? ReasonAgainstFile(string path)
    {
        if (_include.Length == 0 && _exclude.Length == 0)
            return null;
        if (_pathBelow(path) is not { } below)
            return null;
        if (ReasonToExclude(below) is { } reason)
            return reason;
        return _include.Length == 0 || _include.Any(p => p.Covers(below)) ? null : $"not read: not among 'include' of {ConfigurationFile.FileName}";
    }

    /// <summary>Why nothing below a folder is read, in a few words; null when something may be.</summary>
    public string? ReasonAgainstFolder(string path) =>
        _exclude.Length == 0 || _pathBelow(path) is not { } below ? null : ReasonToExclude(below);

    private string? ReasonToExclude(string below) => Array.Find(_exclude, p => p.Covers(below)) is { } pattern
        ? $"not read: excluded by '{pattern}' of {ConfigurationFile.FileName}"
        : null;
}
