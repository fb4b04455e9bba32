namespace Plimsoll.Cli.Output;

/// <summary>What the process tells its caller; part of the tool's contract.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above the threshold.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the threshold.</summary>
    public const int Findings = 1;

    /// <summary>The command, its configuration or its input is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A mistake of ours.</summary>
    public const int Internal = 3;
}
