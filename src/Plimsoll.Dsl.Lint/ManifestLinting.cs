namespace Plimsoll;

/// <summary>Holds the rules of the linter against what C# makes, before it is written.</summary>
public static class ManifestLinting
{
    extension(Manifest)
    {
        /// <summary>Judges objects together, as they would be applied: <c>Assert.Empty(Manifest.Lint(web, service).Findings)</c>.</summary>
        /// <param name="parts">Objects and constructs.</param>
        /// <returns>What is wrong with them, at the lines of C# that made them.</returns>
        /// <exception cref="PatchException">A patch leads nowhere.</exception>
        /// <exception cref="InvalidOperationException">Two different objects have one identity, or a reference leads nowhere.</exception>
        public static ManifestReport Lint(params ReadOnlySpan<IWritable> parts) => new(ObjectLinter.Run(new ObjectSet(parts).Objects));
    }
}
