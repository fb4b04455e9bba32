using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Schemas.Checking;

namespace Plimsoll.Engine.Fixing;

/// <summary>Mends what can be mended: carries fixes out, reads the outcome again, and takes it only if it is better.</summary>
public sealed class FixRun
{
    // Fixes make room for others; what does not settle by then runs in a circle.
    private const int MostRounds = 10;

    private readonly Func<IReadOnlyList<InputFile>, IReadOnlyList<Bundle>> _group;
    private readonly RuleAssignment _rules;
    private readonly bool _withUnsafe;
    private readonly SchemaSet? _schemas;
    private readonly Dictionary<string, string> _refused = new(StringComparer.Ordinal);
    private List<InputFile> _files;
    private LintResult _result;
    private readonly List<Fix> _fixes = [];

    private FixRun(IReadOnlyList<InputFile> files, Func<IReadOnlyList<InputFile>, IReadOnlyList<Bundle>> group, RuleAssignment rules, bool withUnsafe, SchemaSet? schemas)
    {
        _group = group;
        _schemas = schemas;
        _rules = rules;
        _withUnsafe = withUnsafe;
        _files = [.. files];
        _result = Lint(_files);
    }

    /// <summary>Mends the texts of an input, in memory.</summary>
    /// <param name="files">The texts; those that are context stay as they are.</param>
    /// <param name="group">How texts are sorted into bundles.</param>
    /// <param name="rules">The rules whose fixes are wanted.</param>
    /// <param name="withUnsafe">Whether fixes are taken that may change what runs.</param>
    /// <param name="schemas">What objects are held against; the newest Kubernetes when it is not said.</param>
    public static FixResult Run(
        IReadOnlyList<InputFile> files,
        Func<IReadOnlyList<InputFile>, IReadOnlyList<Bundle>> group,
        RuleAssignment rules,
        bool withUnsafe,
        SchemaSet? schemas = null)
    {
        var run = new FixRun(files, group, rules, withUnsafe, schemas);
        run.RunRounds();
        var changes = files.Zip(run._files, static (before, after) => new FixChange(before.File.Source, after.File.Source))
            .Where(c => !ReferenceEquals(c.Before, c.After))
            .OrderBy(c => c.Before.Name, StringComparer.Ordinal);
        var refusals = run._refused.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => new FixRefusal(r.Key, r.Value));
        return new FixResult([.. changes], [.. refusals], run._fixes, run._result);
    }

    private void RunRounds()
    {
        var original = _files;
        for (var round = 0; ; round++)
        {
            var selection = Select();
            if (selection.Fixes.Count == 0)
                return;
            if (round == MostRounds)
            {
                GiveUp(original, selection);
                return;
            }

            TryRound(selection);
        }
    }

    private EditSelection Select()
    {
        var judged = new HashSet<Source>(_files.Where(f => !f.IsContext).Select(f => f.File.Source));
        bool MayChange(Source source) => judged.Contains(source) && !_refused.ContainsKey(source.Name);
        var selection = new EditSelection();
        foreach (var finding in _result.Findings)
        {
            if (finding.Fix is { } fix && (fix.IsSafe || _withUnsafe))
                selection.Add(finding, MayChange);
        }

        return selection;
    }

    // The outcome is taken as a whole, or the texts that got worse are refused and the round begins again without them.
    private void TryRound(EditSelection selection)
    {
        var changed = new HashSet<Source>(selection.Sources);
        var files = _files.ConvertAll(f => changed.Contains(f.File.Source)
            ? f with { File = YamlReader.Read(new Source(f.File.Source.Name, selection.Apply(f.File.Source))) }
            : f);
        var result = Lint(files);
        var worse = FindWorse(files, result, selection.Fixes);
        if (worse.Count == 0)
        {
            _files = files;
            _result = result;
            _fixes.AddRange(selection.Fixes);
            return;
        }

        var names = new HashSet<string>(changed.Select(s => s.Name), StringComparer.Ordinal);
        var guilty = worse.Where(w => names.Contains(w.Key)).ToList();
        foreach (var (name, reason) in guilty)
            _refused[name] = reason;

        // When only unchanged texts got worse, any of the changed ones may be the cause.
        if (guilty.Count == 0)
        {
            foreach (var name in names)
                _refused[name] = $"{worse.First().Value} in {worse.First().Key}";
        }
    }

    private Dictionary<string, string> FindWorse(List<InputFile> files, LintResult result, List<Fix> fixes)
    {
        var worse = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (before, after) in _files.Zip(files, static (b, a) => (b.File, a.File)))
        {
            if (after.Problems.Count(IsBroken) > before.Problems.Count(IsBroken) || after.IsTemplate != before.IsTemplate)
                worse[after.Source.Name] = "it could no longer be read";
        }

        var known = Count(_result);
        var awakened = new HashSet<string>(fixes.Select(f => f.Awakens).OfType<string>(), StringComparer.Ordinal);
        foreach (var ((name, rule), count) in Count(result))
        {
            if (count > (known.TryGetValue((name, rule), out var earlier) ? earlier : 0) && !worse.ContainsKey(name) && !awakened.Contains(rule))
                worse[name] = $"it would gain a finding of '{rule}'";
        }

        return worse;
    }

    private static Dictionary<(string Source, string Rule), int> Count(LintResult result) => result.Findings
        .GroupBy(f => (f.Source.Name, f.Rule.Name))
        .ToDictionary(g => g.Key, g => g.Count());

    private static bool IsBroken(ReadProblem problem) => problem.Kind != ReadProblemKind.DuplicateKey;

    private void GiveUp(List<InputFile> original, EditSelection selection)
    {
        foreach (var source in selection.Sources)
            _refused[source.Name] = "its fixes undo each other";
        _files = [.. _files.Zip(original, (now, before) => _refused.ContainsKey(now.File.Source.Name) ? before : now)];
        _result = Lint(_files);
    }

    private LintResult Lint(List<InputFile> files) => Linter.Run(files, _group(files), _rules, _schemas);
}
