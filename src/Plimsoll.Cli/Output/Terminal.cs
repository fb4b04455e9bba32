namespace Plimsoll.Cli.Output;

/// <summary>What is known about the place where output goes.</summary>
internal static class Terminal
{
    private const int DefaultWidth = 120;

    /// <summary>Whether output goes to a person and not to a file or a pipe.</summary>
    public static bool IsInteractive => !Console.IsOutputRedirected;

    /// <summary>Whether colours are shown and wanted (NO_COLOR, no-color.org).</summary>
    public static bool ShowsColor =>
        IsInteractive
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Columns; the same number everywhere that is no terminal.</summary>
    public static int Width
    {
        get
        {
            if (!IsInteractive)
                return DefaultWidth;
            try
            {
                return Console.WindowWidth is > 0 and var width ? Math.Clamp(width, 40, 200) : DefaultWidth;
            }
            catch (IOException)
            {
                return DefaultWidth;
            }
        }
    }
}
