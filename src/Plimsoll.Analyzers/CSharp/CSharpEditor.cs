using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Analyzers.CSharp;

/// <summary>Writes fixes as splices of C#.</summary>
internal static class CSharpEditor
{
    /// <summary>The splices that carry a fix out, or null when one of its edits cannot be written.</summary>
    public static IReadOnlyList<TextEdit>? Write(Fix fix, CSharpFile file, ModelTypes types) => null;
}
