using Plimsoll.Reports;

namespace Plimsoll;

/// <summary>Answers <c>--lint</c>; <see cref="Manifest.Write"/> finds it by its name.</summary>
internal sealed class ManifestLinter : IManifestLinter
{
    /// <inheritdoc/>
    public bool Lint(IReadOnlyList<KubernetesObject> objects, TextWriter output, bool color)
    {
        var report = new ManifestReport(ObjectLinter.Run(objects));
        report.Write(output, new TextReportOptions { Color = color });
        return report.HasErrors;
    }
}
