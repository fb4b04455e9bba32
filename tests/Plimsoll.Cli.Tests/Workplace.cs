using System.Diagnostics;
using System.Text;

namespace Plimsoll.Cli.Tests;

/// <summary>A folder of its own, and the tool as a process in it.</summary>
public sealed class Workplace : IDisposable
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "plimsoll.dll");

    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("plimsoll-").FullName;

    /// <summary>Writes a file below the folder.</summary>
    public string Write(string name, string text, Encoding? encoding = null)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(false));
        return path;
    }

    /// <summary>Reads a file below the folder.</summary>
    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>A path below the folder.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Runs the tool in the folder.</summary>
    public ToolResult Run(params string[] arguments) => Run(Folder, "", arguments);

    /// <summary>Runs the tool in the folder with a text on standard input.</summary>
    public ToolResult RunWithInput(string input, params string[] arguments) => Run(Folder, input, arguments);

    /// <summary>Runs the tool in the folder with a variable of its environment set.</summary>
    public ToolResult RunWithVariable(string name, string value, params string[] arguments) => Run(Folder, "", arguments, (name, value));

    /// <summary>Runs the tool in any folder.</summary>
    public static ToolResult Run(string folder, string input, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", [Tool, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // The tests may run in a job whose page is no place for them.
        start.Environment.Remove("GITHUB_STEP_SUMMARY");
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolResult(process.ExitCode, output, error.Result);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
