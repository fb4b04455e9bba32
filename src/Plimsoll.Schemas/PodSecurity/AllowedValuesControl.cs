using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.PodSecurity;

/// <summary>A control that allows some texts and no others; the list may grow with the versions. An empty text is like none.</summary>
internal sealed class AllowedValuesControl(string name, PodSecurityLevel level, (string Value, int Since)[] allowed, params string[] fields)
    : FieldControl(name, level, fields)
{
    public AllowedValuesControl(string name, PodSecurityLevel level, string[] allowed, params string[] fields)
        : this(name, level, [.. allowed.Select(a => (a, 0))], fields)
    {
    }

    protected override bool IsForbidden(Node value, int minor) =>
        value.Text is { Length: > 0 } text && !allowed.Any(a => a.Value == text && a.Since <= minor);

    protected override string Remedy(string field, int minor)
    {
        var values = allowed.Where(a => a.Since <= minor).Select(a => a.Value).ToList();
        return values.Count switch
        {
            0 => $"remove '{field}'",
            1 => $"remove it, or write {values[0]}",
            _ => $"remove it, or take one of {string.Join(", ", values)}",
        };
    }
}
