using Plimsoll.Manifests.Nodes;

namespace Plimsoll;

/// <summary>Reads what a field holds.</summary>
internal static class FieldValue
{
    /// <summary>A value as it is written.</summary>
    public static NodeValue ToNode(object value) => value switch
    {
        string text => text,
        bool truth => truth,
        int number => number,
        long number => number,
        double number => number,
        INodeSource source => source.ToNode(),
        _ => throw new NotSupportedException($"no field holds a {value.GetType()}"),
    };
}
