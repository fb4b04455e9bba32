using Plimsoll.Engine.Rules;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Reports.Graph;

/// <summary>The findings of a run, counted by the object that they are about.</summary>
public sealed class ObjectFindings
{
    // The engine may look at a copy of an object; what stays is where it is written.
    private readonly Dictionary<(Source Source, int Start), FindingCounts> _counts = [];

    /// <summary>Counts findings.</summary>
    public ObjectFindings(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Manifest is { } manifest)
                _counts[KeyOf(manifest)] = Of(manifest).With(finding.Severity);
        }
    }

    /// <summary>What is known about an object.</summary>
    public FindingCounts Of(Manifest manifest) => _counts.GetValueOrDefault(KeyOf(manifest));

    /// <summary>Where an object is written: the same for all readings of it.</summary>
    internal static (Source Source, int Start) KeyOf(Manifest manifest) => (manifest.Source, manifest.Root.Span.Start);
}
