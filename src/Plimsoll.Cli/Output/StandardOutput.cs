using System.Text;

namespace Plimsoll.Cli.Output;

/// <summary>Standard output for reports: UTF-8 without mark, LF, and written in large pieces.</summary>
internal static class StandardOutput
{
    /// <summary>A writer that must be disposed, or the last piece is lost.</summary>
    public static TextWriter Open() =>
        new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), bufferSize: 32_768) { NewLine = "\n" };
}
