using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
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
    private readonly HashSet<(string Source, FindingIdentity Finding)> _refusedFixes = [];
    private readonly HashSet<string> _givenUp = new(StringComparer.Ordinal);
    private readonly List<FixRefusal> _refusals = [];
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
        var refusals = run._refusals.OrderBy(r => r.SourceName, StringComparer.Ordinal).ThenBy(r => r.Finding?.Span.Start);
        return new FixResult([.. changes], [.. refusals], run._fixes, run._result);
    }

    private void RunRounds()
    {
        var original = _files;
        for (var round = 0; ; round++)
        {
            var selection = Select(_result.Findings);
            if (selection.Findings.Count == 0)
                return;
            if (round == MostRounds * (1 + _refusedFixes.Count))
            {
                GiveUp(original, selection);
                return;
            }

            TryRound(selection);
        }
    }

    private EditSelection Select(IEnumerable<Finding> findings)
    {
        var judged = new HashSet<Source>(_files.Where(f => !f.IsContext).Select(f => f.File.Source));
        var identities = FindingIdentities.Of(_result);
        bool MayChange(Source source) => judged.Contains(source) && !_givenUp.Contains(source.Name);
        var selection = new EditSelection();
        foreach (var finding in findings)
        {
            if (finding.Fix is { } fix && (fix.IsSafe || _withUnsafe) && !_refusedFixes.Contains((finding.Source.Name, identities[finding])))
                selection.Add(finding, MayChange);
        }

        return selection;
    }

    // What makes the outcome worse is looked for by halves: the first half is taken, or is halved again, until one fix is left and refused.
    private void TryRound(EditSelection selection)
    {
        for (var outcome = Try(selection); ; outcome = Try(selection))
        {
            if (outcome.Worse is not { } reason)
            {
                _files = outcome.Files;
                _result = outcome.After;
                _fixes.AddRange(selection.Fixes);
                return;
            }

            if (selection.Findings.Count == 1)
            {
                Refuse(selection.Findings[0], reason);
                return;
            }

            selection = Select(selection.Findings.Take(selection.Findings.Count / 2));
        }
    }

    private FixOutcome Try(EditSelection selection)
    {
        var changed = new HashSet<Source>(selection.Sources);
        var files = _files.ConvertAll(f => changed.Contains(f.File.Source)
            ? f with { File = YamlReader.Read(new Source(f.File.Source.Name, selection.Apply(f.File.Source))) }
            : f);
        return new FixOutcome(_files, _result, selection, files, Lint(files));
    }

    private void Refuse(Finding finding, string reason)
    {
        _refusedFixes.Add((finding.Source.Name, FindingIdentities.Of(_result)[finding]));
        _refusals.Add(new FixRefusal(finding.Source.Name, reason) { Finding = finding });
    }

    private void GiveUp(List<InputFile> original, EditSelection selection)
    {
        foreach (var source in selection.Sources)
        {
            _givenUp.Add(source.Name);
            _refusals.Add(new FixRefusal(source.Name, "its fixes undo each other"));
        }

        _files = [.. _files.Zip(original, (now, before) => _givenUp.Contains(now.File.Source.Name) ? before : now)];
        _result = Lint(_files);
    }

    private LintResult Lint(List<InputFile> files) => Linter.Run(files, _group(files), _rules, _schemas);
}
