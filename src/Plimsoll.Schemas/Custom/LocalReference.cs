using System.Globalization;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Custom;

/// <summary>Follows references inside of one document: <c>#/definitions/name</c>.</summary>
internal static class LocalReference
{
    /// <summary>Finds what a reference leads to; false when it leads elsewhere or nowhere.</summary>
    public static bool TryResolve(Node document, string? reference, out Node target)
    {
        target = document;
        if (reference is null or not ['#', ..])
            return false;
        if (reference.Length == 1)
            return document.IsMapping;
        if (reference[1] != '/')
            return false;
        foreach (var part in reference.Substring(2).Split('/'))
        {
            var key = Uri.UnescapeDataString(part).Replace("~1", "/").Replace("~0", "~");
            target = target.IsSequence && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? target[position] : target[key];
        }

        return target.IsPresent;
    }
}
