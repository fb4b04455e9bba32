using System.Globalization;
using Plimsoll.Manifests.Amounts;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Engine.Rules;

/// <summary>One option of a rule: its name, its default, and how a written value reaches it.</summary>
public sealed class RuleOption
{
    private readonly Func<Rule, string> _read;
    private readonly Func<Rule, Node, bool> _write;

    private RuleOption(string name, string type, string description, Func<Rule, string> read, Func<Rule, Node, bool> write)
    {
        Name = name;
        Type = type;
        Description = description;
        _read = read;
        _write = write;
    }

    /// <summary>The name in kebab-case.</summary>
    public string Name { get; }

    /// <summary>What a value has to be, in words: <c>a whole number</c>.</summary>
    public string Type { get; }

    /// <summary>What the option means.</summary>
    public string Description { get; }

    /// <summary>The value that a rule works with, as it would be written.</summary>
    public string ValueOf(Rule rule) => _read(rule);

    /// <summary>Sets the option from what a user wrote.</summary>
    /// <returns>False when the value is not <see cref="Type"/>.</returns>
    public bool TrySet(Rule rule, Node value) => _write(rule, value);

    /// <summary>An option that is a whole number.</summary>
    public static RuleOption Integer<TRule>(string name, string description, Func<TRule, int> get, Action<TRule, int> set)
        where TRule : Rule => Make<TRule, int?>(
            name,
            "a whole number",
            description,
            rule => get(rule).ToString(CultureInfo.InvariantCulture),
            node => node.AsInteger() is >= int.MinValue and <= int.MaxValue and var number ? (int)number : null,
            (rule, value) => set(rule, value!.Value));

    /// <summary>An option that is true or false.</summary>
    public static RuleOption Boolean<TRule>(string name, string description, Func<TRule, bool> get, Action<TRule, bool> set)
        where TRule : Rule => Make<TRule, bool?>(
            name,
            "true or false",
            description,
            rule => get(rule) ? "true" : "false",
            node => node.AsBoolean(),
            (rule, value) => set(rule, value!.Value));

    /// <summary>An option that is a text.</summary>
    public static RuleOption Text<TRule>(string name, string description, Func<TRule, string> get, Action<TRule, string> set)
        where TRule : Rule => Make<TRule, string>(name, "a text", description, get, node => node.Text, set!);

    /// <summary>An option that is a quantity, or not set.</summary>
    public static RuleOption Quantity<TRule>(string name, string description, Func<TRule, Quantity?> get, Action<TRule, Quantity?> set)
        where TRule : Rule => Make<TRule, Quantity?>(name, "a quantity such as 500m or 64Mi", description, rule => get(rule)?.ToBytes() ?? "", Manifests.Amounts.Quantity.Of, set);

    /// <summary>An option that is a list of texts.</summary>
    public static RuleOption Texts<TRule>(
        string name,
        string description,
        Func<TRule, IReadOnlyList<string>> get,
        Action<TRule, IReadOnlyList<string>> set)
        where TRule : Rule => Make<TRule, IReadOnlyList<string>>(
            name,
            "a list of texts",
            description,
            rule => $"[{string.Join(", ", get(rule))}]",
            node => node.IsSequence && node.Children.All(n => n.Text is not null) ? [.. node.Children.Select(n => n.Text!)] : null,
            set!);

    // A value of the wrong type reads as null and changes nothing.
    private static RuleOption Make<TRule, TValue>(
        string name,
        string type,
        string description,
        Func<TRule, string> show,
        Func<Node, TValue?> read,
        Action<TRule, TValue?> set)
        where TRule : Rule => new(
            name,
            type,
            description,
            rule => show((TRule)rule),
            (rule, node) =>
            {
                if (read(node) is not { } value)
                    return false;
                set((TRule)rule, value);
                return true;
            });
}
