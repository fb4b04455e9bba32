namespace Plimsoll.Engine.Rules;

/// <summary>Makes a property of a rule an option: users set it under its name in kebab-case; its initial value is the default.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OptionAttribute : Attribute
{
    /// <summary>States what the option means.</summary>
    /// <param name="description">One sentence for the rule's help.</param>
    public OptionAttribute(string description) => Description = description;

    /// <summary>One sentence for the rule's help.</summary>
    public string Description { get; }
}
