namespace Plimsoll.Manifests.Yaml;

/// <summary>Recognises what a template engine would replace.</summary>
internal static class Expressions
{
    /// <summary>Whether <c>{{ ... }}</c> stands in a value.</summary>
    public static bool IsIn(string value)
    {
        var open = value.IndexOf("{{", StringComparison.Ordinal);
        return open >= 0 && value.IndexOf("}}", open, StringComparison.Ordinal) > open;
    }
}
