namespace Plimsoll.Rules.Reliability;

/// <summary>Defaults of a namespace that leave out what containers leave out.</summary>
[Rule("limitrange-incomplete", 1323, Severity.Warning, Profile.All)]
public sealed class LimitRangeIncomplete : Rule<Manifest>
{
    /// <summary>The fields that an item for containers shall have.</summary>
    [Option("The fields that an item for containers shall have.")]
    public IReadOnlyList<string> Fields { get; set; } = ["default", "defaultRequest", "max", "min"];

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (manifest.Kind != "LimitRange" || manifest.Group.Length > 0)
            return;
        var limits = manifest.Root["spec"]["limits"];
        if ((!limits.IsSequence && !limits.IsAbsent) || limits.IsOpen)
            return;
        var item = limits.Children.FirstOrDefault(l => l["type"].Text == "Container");
        if (item.Kind == NodeKind.Absent)
        {
            if (limits.Children.All(l => l["type"].Text is not null))
                ReportNoItem(limits, manifest, context);
            return;
        }

        var missing = Fields.Where(f => item[f].IsAbsent).ToList();
        if (missing.Count == 0)
            return;
        context.Report(
            item["type"],
            $"{manifest.DisplayName} has no {string.Join(", no ", missing)} for containers",
            help: $"what is not written bounds nothing or is guessed from the other fields; add {string.Join(", ", missing)}");
    }

    private void ReportNoItem(Node limits, Manifest manifest, RuleContext context) => context.Report(
        limits,
        $"{manifest.DisplayName} has no item of type Container",
        help: $"containers that leave out requests and limits would get none; add one with {string.Join(", ", Fields)}");
}
