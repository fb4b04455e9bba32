namespace Plimsoll.Rules.Reliability;

/// <summary>An amount of memory that is far too small, because its unit is missing or means thousandths.</summary>
[Rule("memory-unit-slip", 1307, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class MemoryUnitSlip : Rule<PodSpec>
{
    private const int Mebibyte = 1 << 20;

    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var settings in ResourceSettings.In(pod, context))
        {
            Check(settings, "requests", settings.Requests["memory"], context);
            Check(settings, "may use", settings.Limits["memory"], context);
        }
    }

    // Nothing runs in less; zero says on purpose that nothing is kept free. A small number with a unit may be meant.
    private static void Check(ResourceSettings settings, string word, Node node, RuleContext context)
    {
        if (Quantity.Of(node) is { Value: > 0 and < Mebibyte, Unit: "" or "m" } amount)
            Report(settings.Owner, word, node, amount, context);
    }

    private static void Report(string owner, string word, Node node, Quantity amount, RuleContext context)
    {
        var isLimit = word != "requests";
        var meant = MeantBy(amount);
        var unit = amount.HasUnit ? ", since 'm' means thousandths" : "";
        context.Report(
            node,
            $"{owner} {word} {Bytes(amount)} of memory ({node.Text}){unit}",
            help: $"{(isLimit ? "the container could not even start" : "next to nothing would be kept free for it")}; write {meant ?? "the unit too, as in 512Mi or 2Gi"}",
            fix: meant is null ? null : Fix.Unsafe($"Write {meant}", Edit.Set(node, meant)),
            severity: isLimit ? Severity.Error : Severity.Warning);
    }

    private static string Bytes(Quantity amount)
    {
        var bytes = amount.Value.ToString("0.#########", System.Globalization.CultureInfo.InvariantCulture);
        return bytes == "1" ? "1 byte" : $"{bytes} bytes";
    }

    // Mebibytes are surely meant by numbers that are usual for them.
    private static string? MeantBy(Quantity amount)
    {
        var number = amount.HasUnit ? amount.Value * 1000 : amount.Value;
        return number is >= 16 and <= 65536 && number == decimal.Truncate(number)
            ? number.ToString("0", System.Globalization.CultureInfo.InvariantCulture) + "Mi"
            : null;
    }
}
