namespace Plimsoll.Manifests.Bundles;

/// <summary>A text that was read, and in which part it takes.</summary>
/// <param name="File">What it holds.</param>
/// <param name="Argument">The argument that brought it; texts of one argument belong together.</param>
/// <param name="IsContext">Whether it only explains the others: read, never reported on.</param>
public sealed record InputFile(ManifestFile File, string Argument, bool IsContext);
