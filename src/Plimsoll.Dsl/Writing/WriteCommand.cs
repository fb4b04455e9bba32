using System.Text;

namespace Plimsoll;

/// <summary>A program that writes manifests, from its command line to its exit code.</summary>
/// <param name="output">What is asked for.</param>
/// <param name="error">What goes wrong, and what is done on the way.</param>
/// <param name="linter">The rules; null where the program does not have them.</param>
internal sealed class WriteCommand(TextWriter output, TextWriter error, IManifestLinter? linter = null)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Does what the command line asks for, with the streams of the process.</summary>
    /// <returns>0 when done, 1 when objects cannot be written, --check found a difference or --lint an error, 2 when the command line is wrong.</returns>
    public static int Run(IReadOnlyList<string> args, ReadOnlySpan<IWritable> parts)
    {
        // The console's own writer would translate characters on some systems.
        using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8);
        return new WriteCommand(output, Console.Error, FindLinter()).Answer(args, parts);
    }

    /// <summary>Does what the command line asks for.</summary>
    /// <returns>As <see cref="Run(IReadOnlyList{string}, ReadOnlySpan{IWritable})"/>.</returns>
    public int Answer(IReadOnlyList<string> args, ReadOnlySpan<IWritable> parts)
    {
        WriteOptions options;
        try
        {
            options = WriteOptions.Parse(args);
        }
        catch (FormatException e)
        {
            error.WriteLine($"error: {e.Message}");
            return 2;
        }

        try
        {
            return Answer(options, parts);
        }
        catch (Exception e) when (e is PatchException or FormatException or InvalidOperationException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"error: {e.Message}");
            return 1;
        }
    }

    // Programs that only write need no rules: those that have them say so by a reference to their assembly.
    private static IManifestLinter? FindLinter() =>
        Type.GetType("Plimsoll.ManifestLinter, Plimsoll.Dsl.Lint") is { } type ? (IManifestLinter?)Activator.CreateInstance(type) : null;

    private int Answer(WriteOptions options, ReadOnlySpan<IWritable> parts)
    {
        if (options.IsHelp)
        {
            output.Write(WriteOptions.Help);
            return 0;
        }

        var objects = new ObjectSet(parts);
        if (options.IsLint && Lint(objects, options) is var code && (code != 0 || options.Output is null))
            return code;
        if (options.Output is not { } target)
        {
            output.Write(objects.ToYaml());
            output.Flush();
            return 0;
        }

        var folder = options.IsFile ? Path.GetDirectoryName(target) ?? "" : target;
        var files = objects.ToFiles(options.Layout, Path.GetFileName(target)).Select(f => (Path: Path.Combine(folder, f.Name), f.Text));
        return options.IsCheck ? Check(files) : Write(folder, files);
    }

    // The report is the answer, unless files are asked for too.
    private int Lint(ObjectSet objects, WriteOptions options)
    {
        if (linter is null)
        {
            error.WriteLine("error: --lint needs the package Plimsoll.Dsl.Lint: add it to the project, or \"#:package Plimsoll.Dsl.Lint\" to the file");
            return 2;
        }

        var isAnswer = options.Output is null;
        var isPlain = (isAnswer ? Console.IsOutputRedirected : Console.IsErrorRedirected) || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        return linter.Lint(objects.Objects, isAnswer ? output : error, color: !isPlain) ? 1 : 0;
    }

    private int Write(string folder, IEnumerable<(string Path, string Text)> files)
    {
        if (folder.Length > 0)
            Directory.CreateDirectory(folder);
        foreach (var (path, text) in files)
        {
            if (!Holds(path, text))
                File.WriteAllBytes(path, Utf8.GetBytes(text));
            error.WriteLine(path);
        }

        return 0;
    }

    private int Check(IEnumerable<(string Path, string Text)> files)
    {
        var differs = 0;
        foreach (var (path, text) in files)
        {
            if (Holds(path, text))
                continue;
            differs++;
            error.WriteLine($"{path} is {(File.Exists(path) ? "not what would be written" : "missing")}");
        }

        if (differs > 0)
            error.WriteLine("run without --check to write the files");
        return differs > 0 ? 1 : 0;
    }

    private static bool Holds(string path, string text) => File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(Utf8.GetBytes(text));
}
