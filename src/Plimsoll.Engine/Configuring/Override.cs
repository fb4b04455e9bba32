using Plimsoll.Engine.Rules;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Engine.Configuring;

/// <summary>Other settings for some files and objects: those that fit every condition that is stated.</summary>
public sealed class Override
{
    private PathPattern[]? _patterns;

    /// <summary>The files, as patterns relative to this file.</summary>
    public IReadOnlyList<string> Files { get; set; } = [];

    /// <summary>The namespaces of the objects: kube-*. An object without one is in default.</summary>
    public IReadOnlyList<string> Namespaces { get; set; } = [];

    /// <summary>The kinds of the objects: DaemonSet, *Job.</summary>
    public IReadOnlyList<string> Kinds { get; set; } = [];

    /// <summary>The names of the objects: legacy-*.</summary>
    public IReadOnlyList<string> Names { get; set; } = [];

    /// <summary>The sets of rules that are checked there, instead of those of all.</summary>
    public IReadOnlyList<Profile> Profile { get; set; } = [];

    /// <summary>Severity and options of rules there.</summary>
    public IReadOnlyDictionary<string, RuleSetting> Rules { get; set; } = new Dictionary<string, RuleSetting>(StringComparer.Ordinal);

    /// <summary>Whether a text or an object in it is meant.</summary>
    /// <param name="path">The text, relative to the configuration; null when it lies elsewhere.</param>
    /// <param name="manifest">The object; null when the text as a whole is asked for.</param>
    public bool Covers(string? path, Manifest? manifest) =>
        (Files.Count == 0 || (path is not null && (_patterns ??= [.. Files.Select(f => new PathPattern(f))]).Any(p => p.Covers(path))))
        && Fits(Namespaces, manifest is null ? null : manifest.Namespace.Length > 0 ? manifest.Namespace : "default")
        && Fits(Kinds, manifest?.Kind)
        && Fits(Names, manifest?.Name);

    private static bool Fits(IReadOnlyList<string> patterns, string? word) =>
        patterns.Count == 0 || (word is not null && patterns.Any(p => Wildcard.Matches(p.AsSpan(), word.AsSpan())));
}
