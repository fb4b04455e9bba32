using System.Diagnostics;
using System.Text;

namespace Plimsoll.Cli.Tests;

/// <summary>Runs in places where things go wrong: each has a clear end, and no file is left half-written.</summary>
public sealed class HostileRunTests : IDisposable
{
    private const string Misspelt = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n  lables: {app: web}\n";

    private readonly Workplace _work = new();

    [Fact]
    public void A_pipe_in_a_folder_is_not_waited_for()
    {
        _work.Write("k8s/settings.yaml", Misspelt);
        Bash("mkfifo k8s/pipe.yaml elsewhere; ln -s ../elsewhere k8s/link.yaml");
        var result = _work.Run("lint", "k8s");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("unknown-field", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_that_is_named_is_read()
    {
        _work.Write("settings.yaml", Misspelt);
        var result = Bash($"{Tool} lint <(cat settings.yaml)");
        Assert.Contains("unknown-field", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_goes_away_is_no_trouble()
    {
        _work.Write("settings.yaml", string.Concat(Enumerable.Range(0, 3_000).Select(i => $"{Misspelt.Replace("settings", $"settings-{i}", StringComparison.Ordinal)}---\n")));
        var result = Bash($"{Tool} lint settings.yaml | head -1; echo ${{PIPESTATUS[0]}}");
        Assert.Equal("", result.Error);
        Assert.EndsWith("\n1\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_C_ends_a_run_at_once()
    {
        // Standard input stays open, so that the tool waits for it.
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "plimsoll.dll"), "lint", "-"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Thread.Sleep(TimeSpan.FromSeconds(1));
        Bash($"kill -INT {tool.Id}");
        tool.WaitForExit();
        Assert.Equal((130, "", ""), (tool.ExitCode, tool.StandardOutput.ReadToEnd(), tool.StandardError.ReadToEnd()));
    }

    [Fact]
    public void Two_fixes_at_once_leave_every_file_whole()
    {
        for (var i = 0; i < 60; i++)
            _work.Write($"k8s/{i:00}.yaml", Misspelt.Replace("settings", $"settings-{i}", StringComparison.Ordinal));
        var result = Bash($"{Tool} fix k8s >first 2>&1 & {Tool} fix k8s >second 2>&1; wait");
        Assert.Equal("", result.Error);
        Assert.Equal(60, Directory.GetFiles(_work.PathOf("k8s")).Length);

        // Whoever came second on a file says so and leaves it alone; a third run finds the rest, if there is any.
        _work.Run("fix", "k8s");
        Assert.All(Directory.GetFiles(_work.PathOf("k8s")), f => Assert.Equal(4, File.ReadAllText(f).Split("\n  ").Length + 1));
        Assert.All(Directory.GetFiles(_work.PathOf("k8s")), f => Assert.Contains("  labels: {app: web}\n", File.ReadAllText(f), StringComparison.Ordinal));
    }

    [Fact]
    public void A_disk_that_takes_nothing_leaves_the_file_as_it_was()
    {
        _work.Write("settings.yaml", Misspelt);

        // A file system of two pages, one of which is taken, in a name space of its own; not every machine lets one have that.
        var result = Bash($"""
            unshare -rm true 2>/dev/null || exit 77
            unshare -rm bash -c 'mkdir full && mount -t tmpfs -o size=8k tmpfs full || exit 77
            cp settings.yaml full && head -c 4096 /dev/zero > full/rest
            {Tool} fix full/settings.yaml; code=$?
            cmp settings.yaml full/settings.yaml && ls -A full
            exit $code'
            """);
        if (result.ExitCode == 77)
            return;
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("settings.yaml: not written: ", result.Error, StringComparison.Ordinal);
        Assert.Equal("rest\nsettings.yaml\n", result.Output);
    }

    [Fact]
    public void What_a_link_leads_to_elsewhere_is_read_and_never_changed()
    {
        _work.Write("given/own.yaml", Misspelt);
        _work.Write("elsewhere/settings.yaml", Misspelt);
        _work.Write("other/settings.yaml", Misspelt);
        Bash("ln -s ../elsewhere given/folder; ln -s ../other/settings.yaml given/file.yaml");
        Assert.Contains("3 files, 3 objects", _work.Run("lint", "given").Output, StringComparison.Ordinal);
        _work.Run("fix", "given");
        Assert.Contains("labels:", _work.Read("given/own.yaml"), StringComparison.Ordinal);
        Assert.Equal(Misspelt, _work.Read("elsewhere/settings.yaml"));
        Assert.Equal(Misspelt, _work.Read("other/settings.yaml"));
    }

    [Theory]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Encodings_that_nobody_uses_are_told(string encoding)
    {
        _work.Write("settings.yaml", Misspelt, Encoding.GetEncoding(encoding));
        var result = _work.Run("lint", "settings.yaml");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("save the file as UTF-8", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Names_cannot_steer_the_terminal(string format)
    {
        _work.Write("pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: \"a\\u001b[31mred\\u0007\\u202e\"\nspec:\n  \"\\u001b]0;title\": 1\n  containers: []\n");
        var result = _work.Run("lint", "pod.yaml", "--format", format);
        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain(result.Output, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void A_file_that_vanished_is_told()
    {
        Bash("ln -s /proc/self/nothing settings.yaml");
        var result = _work.Run("lint", "settings.yaml");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("unreadable-file", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public void Too_little_memory_is_told(int files)
    {
        _work.Write("1.yaml", string.Concat(Enumerable.Repeat(Misspelt + "---\n", 40_000_000 / Misspelt.Length)));
        Bash($"for i in $(seq 2 {files}); do ln 1.yaml $i.yaml; done");
        var result = _work.RunWithVariable("DOTNET_GCHeapHardLimit", "0x3000000", "lint", ".");
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith("plimsoll: there is not enough memory", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void No_connection_is_opened_and_no_program_run()
    {
        _work.Write("settings.yaml", Misspelt);
        var result = Bash($"command -v strace >/dev/null || {{ echo none; exit; }}; strace -f -qq -e trace=connect,execve -o trace {Tool} lint settings.yaml >/dev/null; grep -c 'execve(' trace; grep -c 'AF_INET' trace");
        if (result.Output == "none\n")
            return;
        Assert.Equal("1\n0\n", result.Output);
    }

    /// <inheritdoc/>
    public void Dispose() => _work.Dispose();

    private static string Tool => $"dotnet {Path.Combine(AppContext.BaseDirectory, "plimsoll.dll")}";

    private ToolResult Bash(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = _work.Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolResult(process.ExitCode, output, error.Result);
    }
}
