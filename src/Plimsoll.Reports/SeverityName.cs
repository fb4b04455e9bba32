using Plimsoll.Engine.Rules;

namespace Plimsoll.Reports;

/// <summary>The words for severities, the same in every report.</summary>
public static class SeverityName
{
    /// <summary><c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
