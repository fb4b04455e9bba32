using System.Text;

namespace Plimsoll;

/// <summary>A program that writes manifests, from its command line to its exit code.</summary>
internal sealed class WriteCommand(TextWriter output, TextWriter error)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Does what the command line asks for.</summary>
    /// <returns>0 when done, 1 when objects cannot be written or --check found a difference, 2 when the command line is wrong.</returns>
    public int Run(IReadOnlyList<string> args, ReadOnlySpan<IWritable> parts)
    {
        try
        {
            var options = WriteOptions.Parse(args);
            if (options.IsHelp)
            {
                output.Write(WriteOptions.Help);
                return 0;
            }

            return Run(options, new ObjectSet(parts));
        }
        catch (FormatException e)
        {
            error.WriteLine($"error: {e.Message}");
            return 2;
        }
        catch (Exception e) when (e is PatchException or InvalidOperationException or IOException or UnauthorizedAccessException or EncoderFallbackException)
        {
            error.WriteLine($"error: {e.Message}");
            return 1;
        }
    }

    private int Run(WriteOptions options, ObjectSet objects)
    {
        if (options.Output is not { } target)
        {
            output.Write(objects.ToYaml());
            return 0;
        }

        var folder = options.IsFile ? Path.GetDirectoryName(target) ?? "" : target;
        var files = objects.ToFiles(options.Layout, Path.GetFileName(target)).Select(f => (Path: Path.Combine(folder, f.Name), f.Text));
        return options.IsCheck ? Check(files) : Write(folder, files);
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
