namespace Plimsoll.Cli.Configuring;

/// <summary>The JSON Schema of <c>plimsoll.yaml</c>: made from the configuration's types by a test, embedded here.</summary>
internal static class ConfigurationSchema
{
    /// <summary>What <c>plimsoll init</c> calls it, beside the configuration.</summary>
    public const string FileName = ".plimsoll.schema.json";

    /// <summary>The text.</summary>
    public static string Read()
    {
        using var stream = typeof(ConfigurationSchema).Assembly.GetManifestResourceStream("plimsoll.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
