namespace Plimsoll.Reports.Graph;

/// <summary>A way to write graphs down.</summary>
public interface IGraphFormat
{
    /// <summary>Writes all graphs as one text.</summary>
    void Write(IReadOnlyList<BundleGraph> graphs, TextWriter output);
}
