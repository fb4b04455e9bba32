using System.CommandLine;
using Plimsoll.Cli.Configuring;
using Plimsoll.Cli.Input;
using Plimsoll.Cli.Output;
using Plimsoll.Engine.Configuring;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll config</c>: tells about the configuration.</summary>
internal sealed class ConfigCommand : Command
{
    public ConfigCommand()
        : base("config", $"Tell about {ConfigurationFile.FileName}")
    {
        Subcommands.Add(new SchemaCommand());
        Subcommands.Add(new ShowCommand());
    }

    private sealed class SchemaCommand : Command
    {
        public SchemaCommand()
            : base("schema", $"Print the JSON Schema of {ConfigurationFile.FileName}, for editors")
        {
            SetAction(static _ =>
            {
                using var output = StandardOutput.Open();
                output.Write(ConfigurationSchema.Read());
                return ExitCode.Clean;
            });
        }
    }

    // It takes the options of 'lint', because they apply too.
    private sealed class ShowCommand : Command
    {
        private readonly Argument<string> _path = new("FILE") { Description = "A manifest or a folder", HelpName = "FILE" };
        private readonly ConfigurationOptions _configuration;
        private readonly ReportOptions _reports;
        private readonly FailOnOption _failOn = new();
        private readonly RuleOptions _rules;
        private readonly SchemaOptions _schemas;

        public ShowCommand()
            : base("show", "Print what applies to a file, and where each setting comes from")
        {
            Arguments.Add(_path);
            Options.Add(new ContextOption());
            _configuration = new ConfigurationOptions(this);
            _reports = new ReportOptions(this);
            Options.Add(_failOn);
            _rules = new RuleOptions(this);
            _schemas = new SchemaOptions(this);
            _ = new BaselineOptions(this);
            _ = new OutputOptions(this);
            SetAction(Run);
        }

        private int Run(ParseResult parsed)
        {
            var path = parsed.GetRequiredValue(_path);
            if (!Path.Exists(path))
                throw new UsageException($"{path}: there is no such file or folder");
            var configuration = _configuration.Read(parsed, path);
            var rules = _rules.Read(parsed, configuration);

            // What 'lint' would refuse is refused here too.
            _ = _reports.Read(parsed, configuration);
            _ = _schemas.Target(parsed, configuration);
            using var output = StandardOutput.Open();
            new AppliedSettings(parsed, configuration, rules, path).Write(output);
            return ExitCode.Clean;
        }
    }
}
