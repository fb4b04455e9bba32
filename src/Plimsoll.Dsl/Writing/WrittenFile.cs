namespace Plimsoll;

/// <summary>A file to be written.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Text">What it holds.</param>
internal sealed record WrittenFile(string Name, string Text);
