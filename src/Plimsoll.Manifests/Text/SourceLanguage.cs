namespace Plimsoll.Manifests.Text;

/// <summary>What a text is written in.</summary>
public enum SourceLanguage
{
    /// <summary>YAML, or JSON, which is a part of it.</summary>
    Yaml,

    /// <summary>C#.</summary>
    CSharp,
}
