namespace Plimsoll.Engine.Rules;

/// <summary>The order in which findings are told: by text and place, the worst first, never by chance.</summary>
public sealed class FindingOrder : IComparer<Finding>
{
    private FindingOrder()
    {
    }

    /// <summary>The only instance.</summary>
    public static FindingOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = string.CompareOrdinal(x.Source.Name, y.Source.Name);
        if (order == 0)
            order = x.Span.Start.CompareTo(y.Span.Start);
        if (order == 0)
            order = y.Severity.CompareTo(x.Severity);
        if (order == 0)
            order = string.CompareOrdinal(x.Rule.Name, y.Rule.Name);
        if (order == 0)
            order = x.Span.Length.CompareTo(y.Span.Length);
        return order != 0 ? order : string.CompareOrdinal(x.Message, y.Message);
    }
}
