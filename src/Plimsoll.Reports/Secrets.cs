using Plimsoll.Engine.Running;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Reports;

/// <summary>The places of a run whose text may be shown to nobody.</summary>
internal sealed class Secrets
{
    private readonly Dictionary<Source, Places> _bySource;

    private Secrets(Dictionary<Source, Places> bySource) => _bySource = bySource;

    /// <summary>Those of a run; what is silenced or exempt is no less secret.</summary>
    public static Secrets Of(LintResult result) => new(result.Findings
        .Concat(result.Suppressed.Select(s => s.Finding))
        .Concat(result.Exempt)
        .Where(f => f.IsSecret)
        .GroupBy(f => f.Source)
        .ToDictionary(g => g.Key, g => new Places([.. g.Select(f => f.Span).OrderBy(s => s.Start)])));

    /// <summary>Those that reach into a part of a text, in order.</summary>
    public IEnumerable<Span> In(Source source, int start, int end) => _bySource.TryGetValue(source, out var places) ? places.In(start, end) : [];

    // A text may hold thousands, and every line that is shown asks for its own.
    private sealed class Places
    {
        private readonly Span[] _spans;

        // How far those up to each of them reach: one may lie within another.
        private readonly int[] _reach;

        public Places(Span[] spans)
        {
            _spans = spans;
            _reach = new int[spans.Length];
            for (var i = 0; i < spans.Length; i++)
                _reach[i] = Math.Max(spans[i].End, i > 0 ? _reach[i - 1] : 0);
        }

        public IEnumerable<Span> In(int start, int end)
        {
            var first = Array.BinarySearch(_reach, start);
            for (var i = first < 0 ? ~first : first; i < _spans.Length && _spans[i].Start < end; i++)
            {
                if (_spans[i].End > start)
                    yield return _spans[i];
            }
        }
    }
}
