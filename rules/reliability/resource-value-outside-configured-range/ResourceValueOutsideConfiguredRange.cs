namespace Plimsoll.Rules.Reliability;

/// <summary>A request or limit beyond what a team has agreed on.</summary>
[Rule("resource-value-outside-configured-range", 1324, Severity.Warning, Profile.All)]
public sealed class ResourceValueOutsideConfiguredRange : Rule<PodSpec>
{
    /// <summary>The least CPU that a container may request.</summary>
    [Option("The least CPU that a container may request.")]
    public Quantity? CpuRequestMinimum { get; set; }

    /// <summary>The most CPU that a container may request.</summary>
    [Option("The most CPU that a container may request.")]
    public Quantity? CpuRequestMaximum { get; set; }

    /// <summary>The least CPU that a container's limit may be.</summary>
    [Option("The least CPU that a container's limit may be.")]
    public Quantity? CpuLimitMinimum { get; set; }

    /// <summary>The most CPU that a container's limit may be.</summary>
    [Option("The most CPU that a container's limit may be.")]
    public Quantity? CpuLimitMaximum { get; set; }

    /// <summary>The least memory that a container may request.</summary>
    [Option("The least memory that a container may request.")]
    public Quantity? MemoryRequestMinimum { get; set; }

    /// <summary>The most memory that a container may request.</summary>
    [Option("The most memory that a container may request.")]
    public Quantity? MemoryRequestMaximum { get; set; }

    /// <summary>The least memory that a container's limit may be.</summary>
    [Option("The least memory that a container's limit may be.")]
    public Quantity? MemoryLimitMinimum { get; set; }

    /// <summary>The most memory that a container's limit may be.</summary>
    [Option("The most memory that a container's limit may be.")]
    public Quantity? MemoryLimitMaximum { get; set; }

    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var settings in ResourceSettings.In(pod, context))
        {
            Check(settings, settings.Requests["cpu"], CpuRequestMinimum, CpuRequestMaximum, context);
            Check(settings, settings.Limits["cpu"], CpuLimitMinimum, CpuLimitMaximum, context);
            Check(settings, settings.Requests["memory"], MemoryRequestMinimum, MemoryRequestMaximum, context);
            Check(settings, settings.Limits["memory"], MemoryLimitMinimum, MemoryLimitMaximum, context);
        }
    }

    private static void Check(ResourceSettings settings, Node node, Quantity? minimum, Quantity? maximum, RuleContext context)
    {
        if (Quantity.Of(node) is not { } amount)
            return;
        if (minimum is { } least && amount < least)
            Report(settings, node, amount, "less", least, "least", context);
        else if (maximum is { } most && amount > most)
            Report(settings, node, amount, "more", most, "most", context);
    }

    private static void Report(ResourceSettings settings, Node node, Quantity amount, string word, Quantity bound, string superlative, RuleContext context)
    {
        var resource = node.Key!;
        context.Report(
            node,
            $"{settings.Owner} has {node.Parent.Key}.{resource} {amount.For(resource)}, {word} than {bound.For(resource)}",
            help: $"{bound.For(resource)} is the {superlative} that was agreed on in the configuration; write {bound.For(resource)}, or change the rule's options");
    }
}
