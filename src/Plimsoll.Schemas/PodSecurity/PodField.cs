using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Schemas.PodSecurity;

/// <summary>
/// A field of pods as the standards name them: <c>hostNetwork</c>, <c>*.securityContext.privileged</c> (of every container),
/// <c>*.ports[].hostPort</c> (of every item).
/// </summary>
internal sealed class PodField
{
    private readonly string[] _steps;
    private readonly bool _isOfContainer;

    public PodField(string path)
    {
        _isOfContainer = path.StartsWith("*.", StringComparison.Ordinal);
        _steps = (_isOfContainer ? path.Substring(2) : path).Split('.');
        var shown = _steps.SkipWhile(s => s == "securityContext").Select(s => s.TrimEnd('[', ']'));
        Name = string.Join(".", IsNameOfItem ? shown.Take(_steps.Length - 1).Where(s => s != "name") : shown);
    }

    /// <summary>How messages call it: <c>capabilities.add</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it is the name of a list's items, so that the item goes with it.</summary>
    public bool IsNameOfItem => _steps.Length > 1 && _steps[_steps.Length - 1] == "name" && _steps[_steps.Length - 2].EndsWith("[]", StringComparison.Ordinal);

    /// <summary>Every value of the field that is written in a pod, with the container that it belongs to, if any.</summary>
    public IEnumerable<(Node Value, Container? Container)> In(PodSpec pod)
    {
        if (!_isOfContainer)
            return Follow(pod.Node, 0).Select(v => (v, (Container?)null));
        return pod.Containers.SelectMany(c => Follow(c.Node, 0).Select(v => (v, (Container?)c)));
    }

    private IEnumerable<Node> Follow(Node node, int step)
    {
        if (!node.IsPresent)
            return [];
        if (step == _steps.Length)
            return [node];
        var key = _steps[step];
        return key.EndsWith("[]", StringComparison.Ordinal)
            ? node[key.Substring(0, key.Length - 2)].Children.SelectMany(item => Follow(item, step + 1))
            : Follow(node[key], step + 1);
    }
}
