using Plimsoll.Engine.Running;

namespace Plimsoll.Cli.Output;

/// <summary>Tells about mistakes of ours: enough for a report, never a stack trace unless it is asked for.</summary>
internal static class InternalError
{
    private const string DebugVariable = "PLIMSOLL_DEBUG";

    /// <summary>Tells about rules that broke down.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool Report(IReadOnlyList<RuleFailure> failures)
    {
        foreach (var failure in failures)
            Write($"rule '{failure.Rule.Name}' broke down on {failure.Subject}", failure.Exception);
        return failures.Count > 0;
    }

    /// <summary>Tells about anything else.</summary>
    public static void Report(Exception exception) => Write("something broke down", exception);

    private static void Write(string what, Exception exception)
    {
        Console.Error.WriteLine($"plimsoll: internal error: {what}: {exception.GetType().Name}: {exception.Message}");
        Console.Error.WriteLine($"plimsoll: please report it with this line and, if you can, the manifest; {DebugVariable}=1 prints more");
        if (Environment.GetEnvironmentVariable(DebugVariable) is { Length: > 0 })
            Console.Error.WriteLine(exception);
    }
}
