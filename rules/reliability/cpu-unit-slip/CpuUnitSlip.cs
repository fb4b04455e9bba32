namespace Plimsoll.Rules.Reliability;

/// <summary>A number of whole cores where thousandths were meant.</summary>
[Rule("cpu-unit-slip", 1303, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class CpuUnitSlip : Rule<PodSpec>
{
    // From here on few machines have so many cores.
    private const int Many = 64;
    private const int MoreThanAnyMachine = 512;

    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var settings in ResourceSettings.In(pod, context))
        {
            Check(settings, "requests", settings.Requests["cpu"], context);
            Check(settings, "may use", settings.Limits["cpu"], context);
        }
    }

    private static void Check(ResourceSettings settings, string word, Node node, RuleContext context)
    {
        if (Quantity.Of(node) is { } amount && IsSlip(amount))
            Report(settings.Owner, word, node, amount, context);
    }

    // Machines have 96, 128 or 192 cores, and milli-cores are round: 100, 250, 500.
    private static bool IsSlip(Quantity amount)
    {
        if (amount.Value < Many || amount.Unit is "m" or "u" or "n")
            return false;
        return amount.HasUnit || amount.Value > MoreThanAnyMachine || amount.Value % 25 == 0;
    }

    private static void Report(string owner, string word, Node node, Quantity amount, RuleContext context)
    {
        var meant = $"{amount.ToCores()}m";
        context.Report(
            node,
            $"{owner} {word} {amount.ToCores()} CPU cores{(amount.HasUnit ? $" ({node.Text})" : "")}",
            help: $"{(word == "requests" ? "no node would have room for the pod" : "that is no limit at all")}; write {(amount.HasUnit ? "a number of cores, or thousandths of one as in 500m" : meant)}",
            fix: amount.HasUnit ? null : Fix.Unsafe($"Write {meant}", Edit.Set(node, meant)));
    }
}
