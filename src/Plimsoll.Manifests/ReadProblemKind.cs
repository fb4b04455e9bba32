namespace Plimsoll.Manifests;

/// <summary>What can be wrong with a text before anybody asks what it means.</summary>
public enum ReadProblemKind
{
    /// <summary>The text is not valid YAML or JSON.</summary>
    Syntax,

    /// <summary>Tabs stand where YAML wants spaces.</summary>
    TabIndentation,

    /// <summary>A mapping holds a key twice.</summary>
    DuplicateKey,

    /// <summary>The file cannot be opened or decoded, or passes a limit of size, depth or number.</summary>
    Unreadable,
}
