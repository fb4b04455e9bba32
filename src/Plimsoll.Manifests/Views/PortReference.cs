using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>A port as one object asks another for it: by its number or by its name.</summary>
/// <param name="Node">Where it is written.</param>
/// <param name="Number">The number; null when it is asked for by name.</param>
/// <param name="Name">The name; null when it is asked for by number.</param>
public readonly record struct PortReference(Node Node, long? Number, string? Name)
{
    /// <summary>Reads a port; null when there is none or something else fills it in.</summary>
    /// <remarks>A number in quotes is a number, since no port's name is made of digits alone.</remarks>
    public static PortReference? Of(Node node)
    {
        if (node.AsInteger() is { } number)
            return new PortReference(node, number, null);
        if (node.AsString() is not { Length: > 0 } text || Placeholders.Contains(text))
            return null;
        return text.Length <= 5 && IsNumber(text)
            ? new PortReference(node, long.Parse(text, System.Globalization.CultureInfo.InvariantCulture), null)
            : new PortReference(node, null, text);
    }

    private static bool IsNumber(string text)
    {
        foreach (var c in text)
        {
            if (c is < '0' or > '9')
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Name ?? FormattableString.Invariant($"{Number}");
}
