namespace Plimsoll.Cli.Input;

/// <summary>Says in plain words why a file or folder cannot be used.</summary>
internal static class FileProblems
{
    /// <summary>The reason behind an exception of the file system.</summary>
    public static string ReasonOf(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "it is no longer there",
        PathTooLongException => "its path is too long",
        _ => "the file system refuses it",
    };
}
