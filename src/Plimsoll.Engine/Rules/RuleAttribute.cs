namespace Plimsoll.Engine.Rules;

/// <summary>Makes a class a rule of the catalogue.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RuleAttribute : Attribute
{
    /// <summary>States what never changes about a rule.</summary>
    /// <param name="name">What is wrong, in kebab-case: <c>service-selects-nothing</c>.</param>
    /// <param name="number">A number that means nothing and is never used again.</param>
    /// <param name="severity">How bad a finding is, unless a user says otherwise.</param>
    /// <param name="profile">The smallest set of rules that holds this one.</param>
    public RuleAttribute(string name, int number, Severity severity, Profile profile)
    {
        Name = name;
        Number = number;
        Severity = severity;
        Profile = profile;
    }

    /// <summary>What is wrong, in kebab-case.</summary>
    public string Name { get; }

    /// <summary>The number; <c>PLM1042</c> is rule 1042.</summary>
    public int Number { get; }

    /// <summary>How bad a finding is, unless a user says otherwise.</summary>
    public Severity Severity { get; }

    /// <summary>The smallest set of rules that holds this one.</summary>
    public Profile Profile { get; }

    /// <summary>Whether the rule can mend what it finds.</summary>
    public FixAvailability Fix { get; set; }
}
