namespace Plimsoll.Catalogue;

/// <summary>What the attributes of a rule say; compared by value, so that the compiler can keep what did not change.</summary>
internal sealed record RuleModel(
    string ClassName,
    string Name,
    int Number,
    string Severity,
    string Profile,
    string Fix,
    string Folder,
    EquatableList<OptionModel> Options);
