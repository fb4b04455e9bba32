using Plimsoll.Schemas.Model;

namespace Plimsoll.Dsl.Generator;

/// <summary>A field that becomes a property.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Type">Its C# type, without the mark of what may be absent.</param>
/// <param name="Facts">What the catalogue says about it.</param>
/// <param name="IsRequired">Whether the newest version that has the field wants it.</param>
internal sealed record ApiField(string Name, string Type, Field Facts, bool IsRequired);
