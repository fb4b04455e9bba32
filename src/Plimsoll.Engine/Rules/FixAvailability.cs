namespace Plimsoll.Engine.Rules;

/// <summary>Whether a rule can mend what it finds.</summary>
public enum FixAvailability
{
    /// <summary>It cannot.</summary>
    None,

    /// <summary>Sometimes or always, without changing what runs except to what was meant.</summary>
    Safe,

    /// <summary>Sometimes or always, but what runs may change, so the user has to ask for it.</summary>
    Unsafe,
}
