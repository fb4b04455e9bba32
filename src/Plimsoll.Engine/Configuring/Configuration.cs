using Plimsoll.Engine.Rules;
using Plimsoll.Schemas.Checking;

namespace Plimsoll.Engine.Configuring;

/// <summary>The settings of Plimsoll for the manifests below a folder.</summary>
/// <remarks>The JSON Schema of <c>plimsoll.yaml</c> is made from these types and their comments; keys are the names in kebab-case.</remarks>
public sealed class Configuration
{
    /// <summary>The versions of Kubernetes that are meant: 1.31, 1.29..1.34 or latest.</summary>
    public string? Kubernetes { get; set; }

    /// <summary>The sets of rules that are checked; recommended when nothing is said.</summary>
    public IReadOnlyList<Profile> Profile { get; set; } = [];

    /// <summary>Severity and options of single rules, by name or number.</summary>
    public IReadOnlyDictionary<string, RuleSetting> Rules { get; set; } = new Dictionary<string, RuleSetting>(StringComparer.Ordinal);

    /// <summary>Other settings for some files and objects; of several that fit, the last one counts.</summary>
    public IReadOnlyList<Override> Overrides { get; set; } = [];

    /// <summary>The only files that are read, as patterns relative to this file; all when nothing is said.</summary>
    public IReadOnlyList<string> Include { get; set; } = [];

    /// <summary>Files and folders that are not read, as patterns relative to this file.</summary>
    public IReadOnlyList<string> Exclude { get; set; } = [];

    /// <summary>Files and folders, relative to this file, that are read to understand the others, but not reported on.</summary>
    public IReadOnlyList<string> Context { get; set; } = [];

    /// <summary>Files and folders, relative to this file, with definitions of custom kinds: CustomResourceDefinitions or JSON Schema files.</summary>
    public IReadOnlyList<string> Schemas { get; set; } = [];

    /// <summary>What to say about custom kinds that nothing is known about.</summary>
    public MissingSchemaPolicy? MissingSchemas { get; set; }

    /// <summary>Custom kinds that make pods, as group/Kind, each with the path of its pod template: spec.podTemplate.</summary>
    public IReadOnlyDictionary<string, string> Workloads { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Images whose containers may have access to their node, beside the known system agents: example/agent, registry.example/agents/*.</summary>
    public IReadOnlyList<string> Exempt { get; set; } = [];

    /// <summary>Whether the annotations by which other linters are silenced count where a rule means the same; true when nothing is said.</summary>
    public bool? ForeignIgnores { get; set; }

    /// <summary>A file of known findings, relative to this file, that are not reported; 'plimsoll baseline' writes it.</summary>
    public string? Baseline { get; set; }

    /// <summary>The mildest finding that makes the exit code 1; error when nothing is said.</summary>
    public FailOn? FailOn { get; set; }

    /// <summary>How results are shown when the command line does not say it.</summary>
    public OutputDefaults Output { get; set; } = new();
}
