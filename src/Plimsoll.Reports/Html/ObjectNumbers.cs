using System.Globalization;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Text;
using Plimsoll.Reports.Graph;

namespace Plimsoll.Reports.Html;

/// <summary>Short names for the objects of a page, so that drawing and findings lead to each other.</summary>
internal sealed class ObjectNumbers
{
    private readonly Dictionary<(Source, int), string> _names = [];

    /// <summary>The name of an object: <c>o12</c>.</summary>
    public string Of(Manifest manifest)
    {
        var key = ObjectFindings.KeyOf(manifest);
        if (!_names.TryGetValue(key, out var name))
            _names.Add(key, name = "o" + _names.Count.ToString(CultureInfo.InvariantCulture));
        return name;
    }
}
