namespace Plimsoll;

/// <summary>Writes manifests: the last line of a program.</summary>
/// <remarks>
/// Objects are written in the order in which they are given, those of a construct in the order that it names; apiVersion, kind
/// and metadata come first in each, free maps in the order of their keys, lists as they were given. The bytes depend on nothing else.
/// </remarks>
public static class Manifest
{
    /// <summary>
    /// Writes the objects where the program's command line says, to standard output when it says nothing: <c>dotnet run shop.cs -- --output k8s</c>;
    /// <c>--help</c> shows all options.
    /// </summary>
    /// <param name="parts">Objects and constructs.</param>
    /// <returns>The exit code for the program: 0 when all is written, 1 when it cannot be, <c>--check</c> found a difference or <c>--lint</c> an error, 2 when the command line is wrong.</returns>
    public static int Write(params ReadOnlySpan<IWritable> parts) =>
        WriteCommand.Run([.. Environment.GetCommandLineArgs().Skip(1)], parts);

    /// <summary>The objects as one stream of YAML documents.</summary>
    /// <param name="parts">Objects and constructs.</param>
    /// <exception cref="PatchException">A patch leads nowhere.</exception>
    /// <exception cref="InvalidOperationException">Two different objects have one identity, or a reference leads nowhere.</exception>
    public static string ToYaml(params ReadOnlySpan<IWritable> parts) => new ObjectSet(parts).ToYaml();
}
