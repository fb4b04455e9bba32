using Plimsoll.Engine.Suppressing;

namespace Plimsoll.Rules.Metadata;

/// <summary>A suppression that silences nothing.</summary>
[Rule("suppression-unused", 1029, Severity.Warning, Profile.Recommended)]
public sealed class SuppressionUnused : Rule<Suppression>
{
    /// <inheritdoc/>
    public override void Check(Suppression suppression, RuleContext context)
    {
        if (suppression.Reason.Length == 0)
            return;
        foreach (var word in suppression.Unused)
        {
            if (!context.Rules.Catalogue.Any(r => r.IsCalled(word)))
                ReportUnknown(word, suppression, context);
            else if (context.Rules.Active.Any(r => r.Descriptor.IsCalled(word)))
                context.Report(suppression.Source, suppression.Place, $"there is no finding of '{word}' here to suppress", help: "remove the suppression");
        }
    }

    private static void ReportUnknown(string word, Suppression suppression, RuleContext context)
    {
        var near = NearestName.Among(context.Rules.Catalogue.Select(r => r.Name), word);
        context.Report(
            suppression.Source,
            suppression.Place,
            $"no rule is called '{word}', so nothing is suppressed",
            help: near.Count > 0 ? $"write {near[0]}" : "'plimsoll rules' lists all rules");
    }
}
