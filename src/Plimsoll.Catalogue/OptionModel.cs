namespace Plimsoll.Catalogue;

/// <summary>One option of a rule: the property, and the factory of <c>RuleOption</c> that fits its type.</summary>
internal sealed record OptionModel(string Property, string Factory, string Description);
