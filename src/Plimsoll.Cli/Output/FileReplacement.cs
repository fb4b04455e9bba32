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
        var target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            using var _ = Interruption.Defer();
            if (File.ReadAllText(target, encoding) != before)
                throw new UsageException($"{path}: not written: the file has changed since it was read");
            File.WriteAllText(temporary, after, encoding);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new UsageException($"{path}: not written: {FileProblems.ReasonOf(e)}");
        }
    }
}
