namespace Plimsoll.Manifests.Bundles;

/// <summary>A Helm chart: its templates become objects only when somebody renders them.</summary>
/// <param name="Folder">The folder, named as the texts are.</param>
/// <param name="Name">The chart's name, by which most of its objects are called.</param>
public sealed record Chart(string Folder, string Name);
