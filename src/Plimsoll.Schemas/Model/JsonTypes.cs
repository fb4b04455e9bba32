namespace Plimsoll.Schemas.Model;

/// <summary>The types that a value may have, as JSON knows them.</summary>
[Flags]
public enum JsonTypes : byte
{
    /// <summary>None is asked for: anything goes.</summary>
    Any = 0,

    /// <summary>A text.</summary>
    String = 1,

    /// <summary>A whole number.</summary>
    Integer = 2,

    /// <summary>A number, whole or not.</summary>
    Number = 4,

    /// <summary>True or false.</summary>
    Boolean = 8,

    /// <summary>A mapping.</summary>
    Object = 16,

    /// <summary>A list.</summary>
    Array = 32,
}
