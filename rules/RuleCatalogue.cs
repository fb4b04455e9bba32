namespace Plimsoll.Rules;

/// <summary>All rules there are. The list itself is written by Plimsoll.Catalogue from the <c>[Rule]</c> classes of these folders.</summary>
public static partial class RuleCatalogue;
