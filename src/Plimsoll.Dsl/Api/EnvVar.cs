namespace Plimsoll;

/// <content>Variables as pairs.</content>
public sealed partial record EnvVar
{
    /// <summary>A variable and its value.</summary>
    public static implicit operator EnvVar((string Name, string Value) variable) => new() { Name = variable.Name, Value = variable.Value };

    /// <summary>A variable and where its value comes from: <c>("PASSWORD", auth["password"])</c>.</summary>
    public static implicit operator EnvVar((string Name, EnvVarSource ValueFrom) variable) => new() { Name = variable.Name, ValueFrom = variable.ValueFrom };
}
