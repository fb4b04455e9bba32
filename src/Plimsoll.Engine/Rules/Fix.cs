using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Engine.Rules;

/// <summary>Edits that mend a finding.</summary>
public sealed class Fix
{
    private Fix(string title, bool isSafe, IReadOnlyList<Edit> edits)
    {
        Title = title;
        IsSafe = isSafe;
        Edits = edits;
    }

    /// <summary>What it does, as a command: <c>Remove 'status'</c>.</summary>
    public string Title { get; }

    /// <summary>Whether it cannot change what runs except to what was meant.</summary>
    public bool IsSafe { get; }

    /// <summary>The changes; all of them or none.</summary>
    public IReadOnlyList<Edit> Edits { get; }

    /// <summary>A fix that cannot change what runs except to what was meant.</summary>
    public static Fix Safe(string title, params Edit[] edits) => new(title, isSafe: true, edits);

    /// <summary>A fix that may change what runs, so that users have to ask for it.</summary>
    public static Fix Unsafe(string title, params Edit[] edits) => new(title, isSafe: false, edits);

    /// <summary>The fix as splices of the YAML text, or null when one of the edits cannot be written there.</summary>
    public IReadOnlyList<TextEdit>? WriteYaml()
    {
        var splices = new List<TextEdit>();
        foreach (var edit in Edits)
        {
            if (YamlEditor.Write(edit) is not { } written)
                return null;
            splices.AddRange(written);
        }

        return splices;
    }
}
