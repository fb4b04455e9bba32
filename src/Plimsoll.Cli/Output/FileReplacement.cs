using System.Text;
using Plimsoll.Cli.Input;

namespace Plimsoll.Cli.Output;

/// <summary>Writes a file so that at every moment either the old or the new text is there, whole.</summary>
internal static class FileReplacement
{
    /// <summary>Replaces the text of a file, keeping its permissions; a link stays a link.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">How the text becomes bytes.</param>
    /// <param name="before">The text that is expected to be there.</param>
    /// <param name="after">The text that shall be there.</param>
    /// <exception cref="UsageException">The file has changed meanwhile, or cannot be written.</exception>
    public static void Write(string path, Encoding encoding, string before, string after)
    {
        Replace(path, target =>
        {
            using var _ = Interruption.Defer();
            if (File.ReadAllText(target, encoding) != before)
                throw new UsageException($"{path}: not written: the file has changed since it was read");
        }, temporary => File.WriteAllText(temporary, after, encoding));
    }

    /// <summary>Writes a file that may be new; the folders above it are made where they are missing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its text, which becomes UTF-8 with LF.</param>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        // A device is written to, not replaced.
        if (path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            WriteText(path, write);
            return;
        }

        Replace(path, target => Directory.CreateDirectory(Path.GetDirectoryName(target)!), temporary => WriteText(temporary, write));
    }

    private static void Replace(string path, Action<string> prepare, Action<string> writeTemporary)
    {
        var temporary = "";
        try
        {
            var target = (File.Exists(path) ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);
            prepare(target);
            temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
            writeTemporary(temporary);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (temporary.Length > 0)
                File.Delete(temporary);
            throw new UsageException($"{path}: not written: {FileProblems.ReasonOf(e)}");
        }
    }

    private static void WriteText(string path, Action<TextWriter> write)
    {
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 32_768) { NewLine = "\n" };
        write(output);
    }
}
