namespace Plimsoll.Cli.Input;

/// <summary>The command cannot be carried out as it was given; the message is for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
