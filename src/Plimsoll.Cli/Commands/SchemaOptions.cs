using System.CommandLine;
using Plimsoll.Cli.Input;
using Plimsoll.Engine.Rules;
using Plimsoll.Schemas.Catalogue;
using Plimsoll.Schemas.Checking;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Cli.Commands;

/// <summary>The options that say what objects are held against.</summary>
internal sealed class SchemaOptions
{
    private readonly Option<string> _kubernetes = new("--kubernetes")
    {
        Description = "The versions of Kubernetes that are meant: 1.31, 1.29..1.34 or latest",
        DefaultValueFactory = _ => "latest",
        HelpName = "VERSION",
    };

    private readonly Option<string[]> _schemas = new("--schema")
    {
        Description = "Definitions of custom kinds: CustomResourceDefinitions, or JSON Schema files named group/kind_version.json; a file or a folder",
        HelpName = "PATH",
    };

    private readonly Option<string> _missing = new("--missing-schemas")
    {
        Description = "What to say about custom kinds that nothing is known about",
        DefaultValueFactory = _ => "note",
        HelpName = "error|note|ignore",
    };

    public SchemaOptions(Command command)
    {
        _missing.AcceptOnlyFromAmong("error", "note", "ignore");
        command.Options.Add(_kubernetes);
        command.Options.Add(_schemas);
        command.Options.Add(_missing);
    }

    /// <summary>The versions of Kubernetes that are meant.</summary>
    /// <param name="parsed">The command line, which outweighs the configuration.</param>
    /// <param name="configuration">What is configured.</param>
    /// <exception cref="UsageException">A version is not known.</exception>
    public VersionSet Target(ParseResult parsed, LoadedConfiguration configuration)
    {
        var configured = parsed.IsGiven(_kubernetes) ? null : configuration.Settings.Kubernetes;
        return Target(configured ?? parsed.GetValue(_kubernetes)!);
    }

    /// <summary>What the options ask for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="input">What is judged.</param>
    /// <exception cref="UsageException">A version is not known, or a schema cannot be read.</exception>
    public SchemaSet Read(ParseResult parsed, LoadedInput input)
    {
        var configured = input.Configuration;
        var missing = parsed.IsGiven(_missing) ? null : configured.Settings.MissingSchemas;
        return new SchemaSet(
            Target(parsed, configured),
            SchemaLoader.Load([.. configured.Schemas, .. parsed.GetValue(_schemas) ?? []], input))
        {
            MissingSchemas = missing ?? EnumWords.Parse<MissingSchemaPolicy>(parsed.GetValue(_missing)!)!.Value,
        };
    }

    private static VersionSet Target(string version)
    {
        var known = ApiCatalogue.Kubernetes.KnownVersions;
        if (version == "latest")
            return VersionSet.Of(known.Newest);
        if (!VersionSet.TryParse(version, known, out var target))
            throw new UsageException($"--kubernetes {version}: write a version such as 1.31, a range such as 1.29..1.34, or latest");
        return known.HasAll(target) ? target : throw new UsageException($"--kubernetes {version}: the versions {known} are known");
    }
}
