using Plimsoll.Testing;

namespace Plimsoll.Benchmarks;

/// <summary>The walkthrough of this repository, wherever the benchmark runs.</summary>
internal static class Samples
{
    /// <summary>All files of the walkthrough as one stream.</summary>
    public static string Walkthrough()
    {
        var folder = Repository.PathOf("samples", "mongo-webapp");
        return string.Join("\n---\n", Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }
}
