namespace Plimsoll.Manifests.Yaml;

/// <summary>The text is not valid YAML; tells where, and which words the library has for it.</summary>
internal sealed class YamlSyntaxException(string message, int start, int end) : Exception(message)
{
    /// <summary>The message for brackets and braces that do not end, over which the library trips.</summary>
    public const string UnfinishedFlow = "unfinished flow collection";

    /// <summary>Offset where the construct begins that the parser could not read.</summary>
    public int Start { get; } = start;

    /// <summary>Offset up to which the parser had read.</summary>
    public int End { get; } = end;
}
