using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Engine.Fixing;

/// <summary>The fixes of one round: as many as can be carried out at once without touching the same text twice.</summary>
internal sealed class EditSelection
{
    private readonly Dictionary<Source, SortedList<int, TextEdit>> _edits = [];
    private readonly Dictionary<TextEdit, Severity> _mends = [];

    /// <summary>The findings whose fixes were taken.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>The fixes that were taken.</summary>
    public IEnumerable<Fix> Fixes => Findings.Select(f => f.Fix!);

    /// <summary>The texts that change.</summary>
    public IEnumerable<Source> Sources => _edits.Keys;

    /// <summary>Takes a fix, unless one of its edits meets one that was taken before; then it has to wait for the next round.</summary>
    /// <param name="finding">A finding with a fix.</param>
    /// <param name="mayChange">Whether a text may be changed at all.</param>
    public void Add(Finding finding, Func<Source, bool> mayChange)
    {
        if (finding.Fix?.WriteYaml() is not { Count: > 0 } edits || !edits.All(e => mayChange(e.Source)))
            return;
        if (edits.All(IsTaken))
        {
            // An anchor that serves several objects is found in each of them and mended once.
            Findings.Add(finding);
            return;
        }

        if (edits.Any(Collides) || edits.GroupBy(e => e.Source).Any(MeetEachOther))
            return;
        Findings.Add(finding);
        foreach (var edit in edits)
        {
            _mends[edit] = finding.Severity;
            if (!_edits.TryGetValue(edit.Source, out var ofSource))
                _edits.Add(edit.Source, ofSource = []);
            ofSource.Add(edit.Span.Start, edit);
        }
    }

    /// <summary>The pieces that the edits wrote into the new text of a source, each with how bad it is what they mend.</summary>
    public IReadOnlyList<(Span Span, Severity Mends)> WrittenIn(string name)
    {
        var written = new List<(Span, Severity)>();
        var shift = 0;
        foreach (var edit in _edits.Where(e => e.Key.Name == name).SelectMany(e => e.Value.Values))
        {
            written.Add((new Span(edit.Span.Start + shift, edit.NewText.Length), _mends[edit]));
            shift += edit.NewText.Length - edit.Span.Length;
        }

        return written;
    }

    /// <summary>A text with its edits carried out.</summary>
    public string Apply(Source source) => TextEdit.Apply(source.Text, _edits[source].Values);

    private bool IsTaken(TextEdit edit) =>
        _edits.TryGetValue(edit.Source, out var taken) && taken.TryGetValue(edit.Span.Start, out var same) && same == edit;

    // A fix that would cut where it also adds cannot be carried out as it is written.
    private static bool MeetEachOther(IEnumerable<TextEdit> ofSource)
    {
        TextEdit? before = null;
        foreach (var edit in ofSource.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End))
        {
            if (before is not null && (edit.Span.Start < before.Span.End || edit.Span.Start == before.Span.Start))
                return true;
            before = edit;
        }

        return false;
    }

    private bool Collides(TextEdit edit)
    {
        if (!_edits.TryGetValue(edit.Source, out var taken))
            return false;
        var starts = taken.Keys;
        int low = 0, high = starts.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (starts[middle] < edit.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        // The neighbours on both sides; places that touch count as meeting, since their order would be a guess.
        return (low < starts.Count && starts[low] <= edit.Span.End)
            || (low > 0 && taken.Values[low - 1].Span.End >= edit.Span.Start);
    }
}
