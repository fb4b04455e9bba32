using Plimsoll.Schemas.Formats;

namespace Plimsoll.Schemas.Custom;

/// <summary>The formats that custom kinds may ask for, under the names by which the library knows them.</summary>
internal static class SchemaFormats
{
    /// <summary>The name that a format has here; empty for one that the API server does not enforce.</summary>
    public static string NameOf(string? format) => format switch
    {
        // The server compares names without their hyphens.
        "date-time" or "datetime" => "date-time",
        "byte" or "date" or "duration" or "email" or "hostname" or "ipv4" or "ipv6" or "cidr" or "mac" or "uri" or "uuid" => format,
        _ => "",
    };

    /// <summary>What follows from a format that limits numbers; null when it limits none.</summary>
    public static (double Least, double Greatest)? RangeOf(string? format) => format switch
    {
        "int32" => (int.MinValue, int.MaxValue),
        "float" => (-float.MaxValue, float.MaxValue),
        _ => null,
    };

    /// <summary>Whether everything that a format asks for is checked, or nothing is to be checked.</summary>
    public static bool IsChecked(string? format) =>
        NameOf(format) is var name && (name.Length > 0 ? TextFormats.Named(name) is not null : format is null or "int32" or "int64" or "float" or "double");
}
