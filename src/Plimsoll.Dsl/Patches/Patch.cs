using System.Globalization;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll;

/// <summary>A change of what is written.</summary>
public sealed record Patch
{
    private readonly string[] _steps;
    private readonly Uncompared<Origin> _origin;

    internal Patch(string path, AnyValue? value, string? kind, Origin origin)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path is not ['/', _, ..])
            throw new ArgumentException($"a path starts with a slash and leads to something: \"/spec/{path.TrimStart('/')}\"", nameof(path));
        (Path, Value, Kind, _origin) = (path, value, kind, new Uncompared<Origin>(origin));
        _steps = [.. path.Split('/').Skip(1).Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
    }

    /// <summary>Where: a JSON Pointer.</summary>
    public string Path { get; }

    /// <summary>What shall stand there; null to remove it.</summary>
    public AnyValue? Value { get; }

    /// <summary>Which object of a construct is meant; null for the first.</summary>
    public string? Kind { get; }

    /// <summary>Where the patch was written.</summary>
    public Origin Origin => _origin.Value;

    /// <summary>Whether both change the same in the same way.</summary>
    public bool Equals(Patch? other) => other is not null && Path == other.Path && Kind == other.Kind && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Kind, Value);

    /// <summary>An object as it is with the patch.</summary>
    /// <exception cref="PatchException">The path leads nowhere.</exception>
    internal NodeValue ApplyTo(NodeValue node, string name)
    {
        try
        {
            return Changed(node, 0);
        }
        catch (PatchException e)
        {
            throw Failed(name, e.Message);
        }
    }

    internal PatchException Failed(string name, string reason) => new($"the patch '{Path}' of {name} changes nothing: {reason}{(Origin.Line > 0 ? $" ({Origin})" : "")}");

    private NodeValue Changed(NodeValue node, int depth)
    {
        if (node.Kind == NodeKind.Scalar)
            throw new PatchException($"'{Before(depth)}' holds a single value");
        var entries = node.Entries.ToList();
        var at = node.Kind == NodeKind.Mapping ? entries.FindIndex(e => e.Key == _steps[depth]) : PlaceInList(entries, depth);
        var isLast = depth == _steps.Length - 1;
        if (at < 0 && Value is null)
            throw new PatchException($"there is no '{_steps[depth]}' in '{Before(depth)}'");
        if (isLast && Value is null)
        {
            entries.RemoveAt(at);
            return Like(node, entries);
        }

        var before = at < 0 ? NodeValue.Mapping() : entries[at].Value;
        var after = new KeyValuePair<string, NodeValue>(node.Kind == NodeKind.Mapping ? _steps[depth] : "", isLast ? FieldValue.ToNode(Value!) : Changed(before, depth + 1));
        if (at < 0)
            entries.Add(after);
        else
            entries[at] = after;
        return Like(node, entries);
    }

    // -1 for a new item at the end.
    private int PlaceInList(List<KeyValuePair<string, NodeValue>> items, int depth)
    {
        var step = _steps[depth];
        if (step == "-")
            return -1;
        if (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number < items.Count ? number : throw new PatchException($"'{Before(depth)}' has {items.Count} items, and they count from 0");
        var named = items.FindIndex(i => i.Value.Entries.Any(e => e.Key == "name" && e.Value.Text == step));
        return named >= 0 ? named : throw new PatchException($"no item of '{Before(depth)}' is called '{step}'");
    }

    private string Before(int depth) => "/" + string.Join('/', _steps.Take(depth));

    private static NodeValue Like(NodeValue node, List<KeyValuePair<string, NodeValue>> entries) => node.Kind == NodeKind.Mapping
        ? NodeValue.Mapping([.. entries.Select(e => (e.Key, e.Value))])
        : NodeValue.Sequence([.. entries.Select(e => e.Value)]);
}
