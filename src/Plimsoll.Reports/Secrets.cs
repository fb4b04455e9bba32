using Plimsoll.Engine.Running;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Reports;

/// <summary>The places of a run whose text may be shown to nobody.</summary>
internal static class Secrets
{
    /// <summary>The spans by text; what is silenced or exempt is no less secret.</summary>
    public static ILookup<Source, Span> Of(LintResult result) => result.Findings
        .Concat(result.Suppressed.Select(s => s.Finding))
        .Concat(result.Exempt)
        .Where(f => f.IsSecret)
        .ToLookup(f => f.Source, f => f.Span);
}
