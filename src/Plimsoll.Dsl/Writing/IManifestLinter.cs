namespace Plimsoll;

/// <summary>The rules, where the program has them: the package <c>Plimsoll.Dsl.Lint</c>.</summary>
internal interface IManifestLinter
{
    /// <summary>Judges objects together and reports what is wrong with them.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="color">Whether it has colours.</param>
    /// <returns>Whether there are errors.</returns>
    bool Lint(IReadOnlyList<KubernetesObject> objects, TextWriter output, bool color);
}
