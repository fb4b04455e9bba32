namespace Plimsoll.Engine.Rules;

/// <summary>What is known about a rule before it runs; the catalogue is a list of these.</summary>
public sealed class RuleDescriptor
{
    private readonly Func<Rule> _create;
    private readonly Func<string> _readReadme;

    /// <summary>Describes a rule; called by generated code.</summary>
    public RuleDescriptor(
        string name,
        int number,
        Severity severity,
        Profile profile,
        FixAvailability fix,
        string family,
        string summary,
        IReadOnlyList<RuleOption> options,
        Func<Rule> create,
        Func<string> readReadme)
    {
        Name = name;
        Number = number;
        Severity = severity;
        Profile = profile;
        Fix = fix;
        Family = family;
        Summary = summary;
        Options = options;
        _create = create;
        _readReadme = readReadme;
    }

    /// <summary>What is wrong, in kebab-case.</summary>
    public string Name { get; }

    /// <summary>The number.</summary>
    public int Number { get; }

    /// <summary>The number as users write it: <c>PLM1042</c>.</summary>
    public string Id => $"PLM{Number}";

    /// <summary>How bad a finding is, unless a user says otherwise.</summary>
    public Severity Severity { get; }

    /// <summary>The smallest set of rules that holds this one.</summary>
    public Profile Profile { get; }

    /// <summary>Whether the rule can mend what it finds.</summary>
    public FixAvailability Fix { get; }

    /// <summary>The folder that the rule lives in.</summary>
    public string Family { get; }

    /// <summary>One sentence: what is flagged.</summary>
    public string Summary { get; }

    /// <summary>What users can set.</summary>
    public IReadOnlyList<RuleOption> Options { get; }

    /// <summary>A fresh instance with default options.</summary>
    public Rule Create() => _create();

    /// <summary>The rule's README, in Markdown.</summary>
    public string ReadReadme() => _readReadme();

    /// <summary>Whether a word that a user wrote names this rule, by name or by number.</summary>
    public bool IsCalled(string word) =>
        string.Equals(word, Name, StringComparison.OrdinalIgnoreCase) || string.Equals(word, Id, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Id})";
}
