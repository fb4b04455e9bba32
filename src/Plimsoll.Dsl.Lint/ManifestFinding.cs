namespace Plimsoll;

/// <summary>Something that is wrong with an object.</summary>
/// <param name="Rule">The name of the rule: <c>image-tag-missing</c>.</param>
/// <param name="Id">Its number: <c>PLM1001</c>.</param>
/// <param name="Severity">How bad it is: <c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to do.</param>
/// <param name="Field">The place within the object: <c>spec.replicas</c>.</param>
/// <param name="Origin">The line of C# that made the object.</param>
public sealed record ManifestFinding(string Rule, string Id, string Severity, string Message, string Help, string Field, Origin Origin)
{
    /// <summary>One line, as compilers write it.</summary>
    public override string ToString() => $"{Origin}: {Severity} {Id}: {Message}: {Help}";
}
