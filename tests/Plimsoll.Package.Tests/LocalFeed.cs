using System.Diagnostics;
using System.Text;
using Plimsoll.Testing;

namespace Plimsoll.Package.Tests;

/// <summary>The packages as users get them, in a folder that serves as a feed, and fresh projects that use them.</summary>
public sealed class LocalFeed : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plimsoll-feed-");

    public LocalFeed()
    {
        foreach (var project in new[] { "Plimsoll.CodeFixes", "Plimsoll.Dsl" })
        {
            var (exitCode, output) = Run(Repository.Root, "pack", Repository.PathOf("src", project), "-c", "Release", "-o", Feed, "-p:PackageVersion=" + Version, "-p:RunAnalyzers=false");
            Assert.True(exitCode == 0, output);
        }
    }

    /// <summary>The version of the packages, which no cache has seen before.</summary>
    public string Version { get; } = $"0.0.{DateTime.UtcNow.Ticks / TimeSpan.TicksPerSecond % 100_000_000}";

    private string Feed => Path.Combine(_folder.FullName, "feed");

    /// <summary>Makes a project of some files and builds it.</summary>
    /// <returns>What the build said.</returns>
    public string Build(string name, params (string Path, string Text)[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, name)).FullName;
        // Its own cache, so that no package of a test stays behind.
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="plimsoll" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text.Replace("VERSION", Version, StringComparison.Ordinal));
        }

        var target = files[0].Path.EndsWith(".cs", StringComparison.Ordinal) ? files[0].Path : ".";
        return Run(folder, "build", target, "-nologo", "-tl:off", "-v:minimal").Output;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static (int ExitCode, string Output) Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        // A build within a test run must not take over its settings.
        foreach (var variable in new[] { "MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly" })
            start.Environment.Remove(variable);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = new StringBuilder(process.StandardOutput.ReadToEnd()).Append(error.GetAwaiter().GetResult());
        process.WaitForExit();
        return (process.ExitCode, output.ToString());
    }
}
