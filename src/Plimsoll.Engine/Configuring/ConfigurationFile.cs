using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Engine.Configuring;

/// <summary>A configuration as somebody wrote it.</summary>
/// <param name="Source">The text.</param>
/// <param name="Root">The mapping of settings; absent when the text holds none.</param>
/// <param name="Settings">What it says.</param>
/// <param name="Problems">What is wrong with it; then the settings are not complete.</param>
public sealed record ConfigurationFile(Source Source, Node Root, Configuration Settings, IReadOnlyList<ConfigurationProblem> Problems)
{
    /// <summary>The file's name; the nearest one upwards from what is judged counts.</summary>
    public const string FileName = "plimsoll.yaml";

    /// <summary>What reports call a mistake in a configuration; not part of the catalogue, since no setting can silence it.</summary>
    public static RuleDescriptor MistakeRule { get; } = new(
        "configuration-mistake",
        1000,
        Severity.Error,
        Profile.Recommended,
        FixAvailability.None,
        "configuration",
        $"A key or value in {FileName} that means nothing.",
        [],
        static () => throw new NotSupportedException(),
        static () => "# configuration-mistake (PLM1000)\n\nA key or value in the configuration that means nothing.\n");

    /// <summary>The mistakes as reports tell them.</summary>
    public IReadOnlyList<Finding> Findings =>
        [.. Problems.Select(p => new Finding(MistakeRule, Severity.Error, Source, p.Span, p.Message, p.Help)).OrderBy(f => f, FindingOrder.Instance)];
}
