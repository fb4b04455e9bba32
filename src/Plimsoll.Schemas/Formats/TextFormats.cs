namespace Plimsoll.Schemas.Formats;

/// <summary>The formats by name.</summary>
public static class TextFormats
{
    /// <summary>The format of a name, or null when nothing is known about it.</summary>
    public static TextFormat? Named(string name) => null;
}
