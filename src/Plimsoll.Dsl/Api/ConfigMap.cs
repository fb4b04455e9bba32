namespace Plimsoll;

/// <content>References to a ConfigMap and its entries.</content>
public sealed partial record ConfigMap
{
    /// <summary>An entry as the value of a variable: <c>("HOST", config["host"])</c>.</summary>
    /// <exception cref="KeyNotFoundException">The ConfigMap has no such entry.</exception>
    public EnvVarSource this[string key]
    {
        get
        {
            DeclaredKey.Find(key, [.. Data?.Keys ?? [], .. BinaryData?.Keys ?? []], DisplayName);
            return new EnvVarSource { ConfigMapKeyRef = new() { Name = RequiredName, Key = key } };
        }
    }

    /// <summary>Its entries as files in a folder.</summary>
    /// <param name="path">Where the container finds them.</param>
    public Mount At(string path) => new(path, new Volume { Name = RequiredName, ConfigMap = new() { Name = RequiredName } });
}
