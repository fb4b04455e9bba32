namespace Plimsoll.Cli.Tests;

/// <summary>What a run of the tool came to.</summary>
public sealed record ToolResult(int ExitCode, string Output, string Error);
