namespace Plimsoll;

/// <content>A name alone.</content>
public sealed partial record ObjectMeta
{
    /// <summary>Metadata that are a name.</summary>
    public static implicit operator ObjectMeta(string name) => new() { Name = name };
}
