using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Schemas.PodSecurity;

/// <summary>The security context that a container needs under the restricted standard, written the way people write it.</summary>
public static class RestrictedContext
{
    // The last one is no part of the standard, but of every context that is written with care.
    private static readonly (string Field, NodeValue Value)[] Fields =
    [
        ("runAsNonRoot", true),
        ("allowPrivilegeEscalation", false),
        ("readOnlyRootFilesystem", true),
        ("capabilities", NodeValue.Mapping(("drop", NodeValue.Sequence("ALL")))),
        ("seccompProfile", NodeValue.Mapping(("type", "RuntimeDefault"))),
    ];

    /// <summary>The value that a field has in it.</summary>
    public static NodeValue ValueOf(string field) => Fields.First(f => f.Field == field).Value;

    /// <summary>Gives a container a field of it; a container without any context gets all of it at once, in one order.</summary>
    /// <param name="container">The container.</param>
    /// <param name="field">The field that is missing.</param>
    /// <param name="isWanted">Which others are wanted where the whole context is missing; those of the standard when it is not said.</param>
    public static Edit Edit(Container container, string field, Func<string, bool>? isWanted = null)
    {
        var context = container.SecurityContext;
        if (context.IsMapping && context.Children.Any())
            return EditField(context, field);
        isWanted ??= static f => f != "readOnlyRootFilesystem";
        var isForbidden = container.Pod.Node["os"]["name"].Text == "windows";
        var missing = Fields.Where(f => f.Field == field || (isWanted(f.Field) && !(isForbidden && IsForLinux(f.Field)) && container.EffectiveSecurity(f.Field).IsAbsent));
        return Manifests.Nodes.Edit.Set(context, NodeValue.Mapping([.. missing]));
    }

    // The API server refuses these in pods that say they are for Windows.
    private static bool IsForLinux(string field) => field != "runAsNonRoot";

    private static Edit EditField(Node context, string field)
    {
        if (field != "capabilities")
            return Manifests.Nodes.Edit.Set(context[field], ValueOf(field));
        var drop = context["capabilities"]["drop"];
        return drop.IsSequence && drop.Children.Any()
            ? Manifests.Nodes.Edit.Append(drop, "ALL")
            : Manifests.Nodes.Edit.Set(drop, NodeValue.Sequence("ALL"));
    }
}
