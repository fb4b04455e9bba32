using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Nodes;

/// <summary>Puts into a mapping what its merge keys bring: the entries of other mappings, unless it has its own.</summary>
internal sealed class MergeKeys
{
    /// <summary>What a merge key is called.</summary>
    public const string Word = "<<";

    private readonly NodeBuffer _nodes;
    private readonly Func<int, Span, bool> _mayCopy;
    private readonly Action<Span> _reportWrong;

    /// <summary>Takes the nodes of the document that is read.</summary>
    /// <param name="nodes">The nodes; entries are added at their end.</param>
    /// <param name="mayCopy">Whether a number of nodes may be added, because of what stands at a place.</param>
    /// <param name="reportWrong">Takes places of what cannot be merged.</param>
    public MergeKeys(NodeBuffer nodes, Func<int, Span, bool> mayCopy, Action<Span> reportWrong)
    {
        _nodes = nodes;
        _mayCopy = mayCopy;
        _reportWrong = reportWrong;
    }

    /// <summary>Follows the merge keys of a mapping whose own entries are complete and the last nodes there are.</summary>
    public void Expand(int mapping, KeyTable keys)
    {
        Dictionary<int, int>? known = null;
        var end = _nodes.Count;
        for (var child = mapping + 1; child < end; child = _nodes[child].End)
        {
            if (_nodes[child].Key >= 0 && _nodes[child].Is(NodeFlags.Hidden) && keys[_nodes[child].Key] == Word)
                Merge(mapping, child, known ??= KeysBefore(mapping, end));
        }
    }

    private Dictionary<int, int> KeysBefore(int mapping, int end)
    {
        var keys = new Dictionary<int, int>();
        for (var child = mapping + 1; child < end; child = _nodes[child].End)
        {
            if (!_nodes[child].Is(NodeFlags.Hidden) && _nodes[child].Key >= 0)
                keys[_nodes[child].Key] = child;
        }

        return keys;
    }

    private void Merge(int mapping, int merge, Dictionary<int, int> keys)
    {
        switch (_nodes[merge].Kind)
        {
            case NodeKind.Mapping:
                MergeEntries(mapping, merge, keys);
                break;
            case NodeKind.Sequence when !_nodes[merge].Is(NodeFlags.Alias):
                for (var item = merge + 1; item < _nodes[merge].End; item = _nodes[item].End)
                {
                    if (_nodes[item].Kind == NodeKind.Mapping)
                        MergeEntries(mapping, item, keys);
                    else
                        _reportWrong(Written(item));
                }

                break;
            case NodeKind.Unknown:
                _nodes[mapping].Flags |= NodeFlags.Open;
                break;
            default:
                _reportWrong(Written(merge));
                break;
        }
    }

    private void MergeEntries(int mapping, int from, Dictionary<int, int> keys)
    {
        _nodes[mapping].Flags |= _nodes[from].Flags & NodeFlags.Open;
        for (var entry = from + 1; entry < _nodes[from].End; entry = _nodes[entry].End)
        {
            if (_nodes[entry].Is(NodeFlags.Hidden) || keys.ContainsKey(_nodes[entry].Key))
                continue;
            if (!_mayCopy(_nodes[entry].End - entry, Written(from)))
                return;
            keys.Add(_nodes[entry].Key, _nodes.Count);
            _nodes.Repeat(entry, mapping, NodeFlags.Shared);
            _nodes[mapping].End = _nodes.Count;
        }
    }

    private Span Written(int index) => new(_nodes[index].Start, _nodes[index].Length);
}
