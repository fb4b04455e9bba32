using Plimsoll.Schemas.Catalogue;

namespace Plimsoll.Rules.ApiLifecycle;

/// <summary>What to do about an API version that goes or is gone.</summary>
internal static class RetirementWords
{
    /// <summary>The replacement, and what else has to change.</summary>
    public static string Help(ApiRemoval removal)
    {
        var changes = removal.Changes.TrimEnd('.');
        if (removal.Replacement.Length == 0)
            return changes.Length > 0 ? changes : "nothing takes its place; remove the object";
        return changes.Length > 0 ? $"write {removal.Replacement}: {changes}" : $"write {removal.Replacement}";
    }
}
