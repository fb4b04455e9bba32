namespace Plimsoll.Schemas.Checking;

/// <summary>What to say about custom kinds that nothing is known about.</summary>
public enum MissingSchemaPolicy
{
    /// <summary>Nothing.</summary>
    Ignore,

    /// <summary>One note for each kind.</summary>
    Note,

    /// <summary>One error for each kind.</summary>
    Error,
}
