using System.CommandLine;
using Plimsoll.Cli.Input;
using Plimsoll.Cli.Output;
using Plimsoll.Manifests.Text;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Commands;

/// <summary>The option that says which reports are written, and where to.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string[]> _formats = new("--format")
    {
        Description = $"What is written: {string.Join(", ", ReportFormat.All.Select(f => $"{f.Name} ({f.Meaning})"))}; to standard output or to a file, "
            + "can be given several times",
        DefaultValueFactory = _ => ["text"],
        HelpName = "FORMAT[=FILE]",
    };

    public ReportOptions(Command command)
    {
        _formats.CompletionSources.Add(_ => ReportFormat.All.Select(f => f.Name));
        command.Options.Add(_formats);
    }

    /// <summary>The reports that were asked for.</summary>
    /// <param name="parsed">The command line, which outweighs the configuration.</param>
    /// <param name="configuration">What is configured.</param>
    /// <exception cref="UsageException">A format is not known, or two reports go to one place.</exception>
    public ReportPlan Read(ParseResult parsed, LoadedConfiguration configuration)
    {
        var configured = configuration.Settings.Output.Format;
        return Plan(parsed.IsGiven(_formats) || configured.Count == 0 ? parsed.GetValue(_formats)! : configured);
    }

    private static ReportPlan Plan(IReadOnlyList<string> formats)
    {
        var targets = formats.Select(TargetOf).ToList();
        if (targets.Where(t => t.Path is null).Skip(1).FirstOrDefault() is { Format: { } second })
            throw new UsageException($"--format {second.Name}: only one report goes to standard output; write the others to files: --format {second.Name}=FILE");
        var same = targets.Where(t => t.Path is not null).GroupBy(t => Path.GetFullPath(t.Path!), StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return same is null ? new ReportPlan(targets) : throw new UsageException($"--format: two reports go to {same.First().Path}");
    }

    private static (ReportFormat Format, string? Path) TargetOf(string written)
    {
        var equals = written.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? written : written[..equals];
        if (equals == written.Length - 1)
            throw new UsageException($"--format {written}: write the name of a file behind the equals sign");
        if (ReportFormat.All.FirstOrDefault(f => f.Name == name) is { } format)
            return (format, equals < 0 ? null : written[(equals + 1)..]);
        var near = NearestName.Among(ReportFormat.All.Select(f => f.Name), name);
        throw new UsageException(near.Count > 0
            ? $"--format {name}: there is no such format; did you mean '{near[0]}'?"
            : $"--format {name}: there is no such format; there are {string.Join(", ", ReportFormat.All.Select(f => f.Name))}");
    }
}
