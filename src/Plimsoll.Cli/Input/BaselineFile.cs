using System.Text;
using Plimsoll.Cli.Output;
using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Running;
using Plimsoll.Engine.Suppressing;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Cli.Input;

/// <summary>A baseline in the file system.</summary>
internal sealed class BaselineFile
{
    /// <summary>What it is called when nobody says otherwise.</summary>
    public const string DefaultName = "plimsoll-baseline.txt";

    private readonly TextFile _text;
    private readonly Baseline _baseline;

    private BaselineFile(string path, TextFile text, Baseline baseline)
    {
        Path = path;
        _text = text;
        _baseline = baseline;
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="UsageException">It is not there, or it is none.</exception>
    public static BaselineFile Read(string path)
    {
        if (!File.Exists(path))
            throw new UsageException($"{path}: there is no such baseline; 'plimsoll baseline -o {path}' writes it");
        var text = TextFile.Read(path, path, ReadLimits.Default, isExplicit: true);
        if (text.Problem is { } problem)
            throw new UsageException($"{path}: {problem.Message}");
        var baseline = Baseline.Read(text.Source.Text, out var wrongLine);
        return wrongLine == 0 ? new BaselineFile(path, text, baseline) : throw new UsageException($"{path}:{wrongLine}: this is no line of a baseline");
    }

    /// <summary>Writes what a run found, in place of what may be there.</summary>
    /// <returns>Number of findings that are known now.</returns>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static int Write(string path, LintResult result)
    {
        var baseline = Baseline.Of(result, name => PathFrom(path, name));
        try
        {
            File.WriteAllText(path, baseline.Write(), new UTF8Encoding(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: not written: {FileProblems.ReasonOf(e)}");
        }

        return baseline.Entries.Count;
    }

    /// <summary>A run in which the known findings are silenced.</summary>
    public LintResult Apply(LintResult result) => _baseline.Apply(result, $"known in {Path}");

    /// <summary>The known findings that a run would have found and that are gone.</summary>
    /// <param name="applied">The run that <see cref="Apply"/> gave.</param>
    /// <param name="input">What was judged.</param>
    /// <param name="rules">The rules that judged it.</param>
    public IReadOnlyList<BaselineEntry> Gone(LintResult applied, LoadedInput input, RuleAssignment rules)
    {
        var judged = input.Files.Where(f => !f.IsContext).Select(f => PathFrom(Path, f.File.Source.Name)).ToHashSet(StringComparer.Ordinal);
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;
        return _baseline.Gone(applied, e =>
            (rules.Only is not { } only || only.Any(r => r.IsCalled(e.Rule)))
            && (judged.Contains(e.File) || !File.Exists(System.IO.Path.Combine(folder, e.File))));
    }

    /// <summary>Removes lines.</summary>
    /// <exception cref="UsageException">The file has changed meanwhile, or cannot be written.</exception>
    public void Prune(IReadOnlyList<BaselineEntry> gone) =>
        FileReplacement.Write(Path, _text.Encoding, _text.Source.Text, _baseline.Without(gone).Write());

    private static string PathFrom(string baseline, string name) =>
        System.IO.Path.GetRelativePath(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(baseline))!, System.IO.Path.GetFullPath(name)).Replace('\\', '/');
}
