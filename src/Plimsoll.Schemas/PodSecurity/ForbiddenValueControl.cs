using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.PodSecurity;

/// <summary>A control that forbids something and allows the rest.</summary>
internal sealed class ForbiddenValueControl(string name, PodSecurityLevel level, Func<Node, bool> isForbidden, params string[] fields)
    : FieldControl(name, level, fields)
{
    protected override bool IsForbidden(Node value, int minor) => isForbidden(value);

    protected override string Remedy(string field, int minor) => Instead is { } instead ? $"write {field}: {instead}" : $"remove '{field}'";
}
