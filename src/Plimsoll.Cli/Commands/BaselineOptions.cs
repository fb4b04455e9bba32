using System.CommandLine;
using Plimsoll.Cli.Input;
using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Running;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Commands;

/// <summary>The options about findings that are known.</summary>
internal sealed class BaselineOptions
{
    private readonly Option<string> _file = new("--baseline")
    {
        Description = "Do not report the findings of this file; 'plimsoll baseline' writes it",
        HelpName = "FILE",
    };

    private readonly Option<bool> _prune = new("--prune-baseline") { Description = "Remove from the baseline what is found no more" };

    public BaselineOptions(Command command)
    {
        command.Options.Add(_file);
        command.Options.Add(_prune);
    }

    /// <summary>The baseline that counts; null when there is none.</summary>
    /// <exception cref="UsageException">It is not there, or it is none, or there is nothing to prune from.</exception>
    public BaselineFile? Read(ParseResult parsed, LoadedConfiguration configuration)
    {
        if ((parsed.GetValue(_file) ?? configuration.Baseline) is { } path)
            return BaselineFile.Read(path);
        return parsed.GetValue(_prune) ? throw new UsageException("--prune-baseline: there is no baseline; name it with --baseline FILE") : null;
    }

    /// <summary>Tells what is found no more, and removes it when that is asked for.</summary>
    public void TellGone(BaselineFile baseline, ParseResult parsed, LintResult result, LoadedInput input, RuleAssignment rules)
    {
        var gone = baseline.Gone(result, input, rules);
        if (gone.Count == 0)
            return;
        var prune = parsed.GetValue(_prune);
        if (prune)
            baseline.Prune(gone);
        Console.Error.WriteLine($"plimsoll: {baseline.Path}: {CountText.Of(gone.Count, "finding")} no longer there{(prune ? ", removed" : "; --prune-baseline removes what is gone")}");
    }
}
