namespace Plimsoll.Dsl.Generator;

/// <summary>The name of a type in the catalogue, <c>core.v1.Container</c>, in its parts.</summary>
/// <param name="Group">The group: <c>core</c>.</param>
/// <param name="Version">The version: <c>v1</c>.</param>
/// <param name="Name">The type's own name: <c>Container</c>.</param>
internal sealed record TypePath(string Group, string Version, string Name)
{
    /// <summary>Whether the version is neither alpha nor beta.</summary>
    public bool IsStable => !Version.Contains("alpha", StringComparison.Ordinal) && !Version.Contains("beta", StringComparison.Ordinal);

    /// <summary>Orders versions as Kubernetes does: v1beta2 before v1, v1alpha1 before v1beta1.</summary>
    public (int Stage, string Version) Age =>
        (IsStable ? 2 : Version.Contains("beta", StringComparison.Ordinal) ? 1 : 0, Version);

    /// <summary>Reads a name.</summary>
    public static TypePath Parse(string name)
    {
        var parts = name.Split('.');
        return new TypePath(string.Join('.', parts[..^2]), parts[^2], parts[^1]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Group}.{Version}.{Name}";
}
