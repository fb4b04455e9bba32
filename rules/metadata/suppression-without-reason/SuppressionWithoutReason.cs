using Plimsoll.Engine.Suppressing;

namespace Plimsoll.Rules.Metadata;

/// <summary>A suppression that gives no reason and therefore silences nothing.</summary>
[Rule("suppression-without-reason", 1030, Severity.Warning, Profile.Recommended)]
public sealed class SuppressionWithoutReason : Rule<Suppression>
{
    /// <inheritdoc/>
    public override void Check(Suppression suppression, RuleContext context)
    {
        if (suppression.Reason.Length > 0)
            return;
        context.Report(
            suppression.Source,
            suppression.Place,
            suppression.Rules.Count == 0 ? "this suppression names no rule" : "this suppression gives no reason, so it silences nothing",
            help: "write '# plimsoll-ignore rule-name: why it is right here'");
    }
}
