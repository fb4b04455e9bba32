using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Cli.Input;

/// <summary>Recognises the folders of Helm charts.</summary>
internal static class ChartFolder
{
    /// <summary>The folder that holds the templates.</summary>
    public const string TemplateFolder = "templates";

    private const string ChartFile = "Chart.yaml";

    /// <summary>The chart in a folder, or null.</summary>
    /// <param name="folder">Where it lies.</param>
    /// <param name="name">What findings call it.</param>
    public static Chart? Find(string folder, string name)
    {
        var path = Path.Combine(folder, ChartFile);
        if (!File.Exists(path))
            return null;
        var shownFolder = name.Length == 0 ? "." : name;
        try
        {
            var documents = YamlReader.Read(new Source(path, File.ReadAllText(path))).Documents;
            return new Chart(shownFolder, documents.Count > 0 && documents[0].Root["name"].Text is { } chart ? chart : NameOf(folder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Chart(shownFolder, NameOf(folder));
        }
    }

    /// <summary>The chart whose templates a file is one of, or null.</summary>
    public static Chart? OfTemplate(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.GetFileName(folder) == TemplateFolder && Path.GetDirectoryName(folder) is { } parent && Find(parent, parent) is { } chart)
                return chart;
        }

        return null;
    }

    /// <summary>Whether a file describes the chart itself and is no manifest.</summary>
    public static bool IsOwnFile(string fileName) =>
        fileName is ChartFile or "values.yaml" or "values.yml" or "values.schema.json" || fileName.StartsWith("values-", StringComparison.Ordinal);

    private static string NameOf(string folder) => RelativePath.FileNameOf(Path.GetFullPath(folder).Replace('\\', '/'));
}
