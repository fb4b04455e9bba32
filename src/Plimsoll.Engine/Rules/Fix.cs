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

    /// <summary>What the user has to do besides, as one command or sentence; null when nothing is left to do.</summary>
    public string? FollowUp { get; private init; }

    /// <summary>The name of a rule that may speak up once the fix is carried out, until <see cref="FollowUp"/> is done; null when none may.</summary>
    public string? Awakens { get; private init; }

    /// <summary>A fix that cannot change what runs except to what was meant.</summary>
    public static Fix Safe(string title, params Edit[] edits) => new(title, isSafe: true, edits);

    /// <summary>A fix that may change what runs, so that users have to ask for it.</summary>
    public static Fix Unsafe(string title, params Edit[] edits) => new(title, isSafe: false, edits);

    /// <summary>The same fix, of which something is left for the user to do.</summary>
    /// <param name="followUp">What, as one command or sentence.</param>
    /// <param name="awakens">The name of a rule that may speak up until it is done.</param>
    public Fix FollowedBy(string followUp, string? awakens = null) => new(Title, IsSafe, Edits) { FollowUp = followUp, Awakens = awakens };

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

        return Joined(splices) is { } joined ? InPlaceOfRemoved(joined) : null;
    }

    // What is added behind lines that go is written in their place.
    private static List<TextEdit> InPlaceOfRemoved(List<TextEdit> splices)
    {
        foreach (var added in splices.FindAll(s => s.Span.IsEmpty && s.NewText.Length > 0 && s.NewText[0] == '\n'))
        {
            var removed = splices.FindIndex(s => s.NewText.Length == 0 && ReferenceEquals(s.Source, added.Source) && AreWholeLines(s) && s.Span.End == added.Span.Start + 1);
            if (removed < 0)
                continue;
            splices[removed] = splices[removed] with { NewText = added.NewText.Remove(0, 1) + "\n" };
            splices.Remove(added);
        }

        return splices;
    }

    private static bool AreWholeLines(TextEdit edit)
    {
        var (text, span) = (edit.Source.Text, edit.Span);
        return !span.IsEmpty && (span.Start == 0 || text[span.Start - 1] == '\n') && text[span.End - 1] == '\n';
    }

    // What is inserted at one place goes in together, in the order of the edits; null where nothing would keep the pieces apart.
    private static List<TextEdit>? Joined(List<TextEdit> splices)
    {
        var joined = new List<TextEdit>(splices.Count);
        foreach (var splice in splices)
        {
            var first = joined.FindIndex(s => splice.Span.IsEmpty && s.Span == splice.Span && ReferenceEquals(s.Source, splice.Source));
            if (first < 0)
                joined.Add(splice);
            else if (AreApart(joined[first].NewText, splice.NewText))
                joined[first] = splice with { NewText = joined[first].NewText + splice.NewText };
            else
                return null;
        }

        return joined;
    }

    private static bool AreApart(string left, string right) =>
        left.Length == 0 || right.Length == 0 || char.IsWhiteSpace(left[left.Length - 1]) || right[0] == ',' || char.IsWhiteSpace(right[0]);
}
