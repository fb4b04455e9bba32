using System.Diagnostics;

namespace Plimsoll.Package.Tests;

/// <summary>A folder of its own, and commands that run in it as a user's would.</summary>
public sealed class Place : IDisposable
{
    /// <summary>A manifest with one error that a fix cannot mend alone.</summary>
    public const string Bad = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: web:1.2\n      securityContext:\n        privileged: true\n";

    /// <summary>A manifest without errors.</summary>
    public const string Good = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  COLOR: blue\n";

    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("plimsoll-package-").FullName;

    /// <summary>A path below the folder.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Reads a file.</summary>
    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Sets a variable for the commands that follow.</summary>
    public void Set(string variable, string value) => _environment[variable] = value;

    /// <summary>Runs a command in the folder.</summary>
    /// <returns>Its exit code, and what it wrote to both streams.</returns>
    public (int ExitCode, string Output) Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Not those of the test run: they would lead the builds started here to its own.
        foreach (var variable in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || k == "TestingPlatform").ToList())
            start.Environment.Remove(variable);
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in _environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    /// <summary>Runs a command that has to succeed.</summary>
    public string Succeed(string command, params string[] arguments)
    {
        var (code, output) = Run(command, arguments);
        Assert.True(code == 0, $"{command} {string.Join(' ', arguments)} ended with {code}:\n{output}");
        return output;
    }

    /// <summary>Whether a program can be started at all.</summary>
    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, program)));

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
