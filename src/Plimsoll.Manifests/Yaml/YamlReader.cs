using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml.Quick;

namespace Plimsoll.Manifests.Yaml;

/// <summary>Reads the objects of a YAML or JSON text; the one door through which text becomes manifests.</summary>
/// <remarks>
/// A syntax error costs one document: reading goes on at the next <c>---</c>. A text that only a template engine can
/// finish is recognised and left alone.
/// </remarks>
public sealed class YamlReader
{
    private const int MostReadAgain = 64;

    // What a builder has room for serves text after text; one that is in use is not here.
    [ThreadStatic]
    private static NodeTreeBuilder? _idle;

    private readonly Source _source;
    private readonly ReadLimits _limits;
    private readonly NodeTreeBuilder _builder;
    private readonly List<NodeTree> _documents = [];
    private readonly List<Manifest> _manifests = [];
    private readonly List<ReadProblem> _problems = [];
    private readonly List<Span> _unread = [];
    private readonly bool _isQuick;
    private readonly bool _hasExpressions;
    private int _otherDocuments;
    private int _readAgain;
    private int _quickLength;
    private bool _isTemplate;
    private bool _mayReadQuickly;
    private bool _mayBeginAnew = true;

    private YamlReader(Source source, ReadLimits limits, bool isQuick)
    {
        _isQuick = isQuick;
        _hasExpressions = source.Characters.IndexOf("{{".AsSpan()) >= 0;
        _source = source;
        _limits = limits;
        _builder = _idle ?? new NodeTreeBuilder(source);
        _idle = null;
        _builder.Restart(source, limits.MaxDepth, limits.MaxCopies);
        _builder.Report = ReportMistake;
    }

    /// <summary>Reads everything that a text holds; never throws because of it.</summary>
    public static ManifestFile Read(Source source, ReadLimits? limits = null) => new YamlReader(source, limits ?? ReadLimits.Default, isQuick: true).Read();

    /// <summary>Reads the same with the library alone.</summary>
    internal static ManifestFile ReadSlowly(Source source, ReadLimits? limits = null) => new YamlReader(source, limits ?? ReadLimits.Default, isQuick: false).Read();

    /// <summary>Number of characters that were read without the library's help.</summary>
    internal static int QuickShareOf(Source source)
    {
        var reader = new YamlReader(source, ReadLimits.Default, isQuick: true);
        reader.Read();
        return reader._quickLength;
    }

    /// <summary>Whether a text may hold objects: somewhere in it <c>apiVersion</c> or <c>kind</c> is a key.</summary>
    /// <remarks>A quick look that spares parsing the many YAML and JSON files that have nothing to do with Kubernetes.</remarks>
    public static bool MayHoldManifests(ReadOnlySpan<char> text) => HasKey(text, "apiVersion") || HasKey(text, "kind");

    private ManifestFile Read()
    {
        if (CharacterCheck.FindProblem(_source) is { } problem)
        {
            _problems.Add(problem);
            if (problem.Kind == ReadProblemKind.Unreadable)
                return new ManifestFile(_source) { Problems = _problems, UnreadParts = [new Span(0, _source.Length)] };
        }

        _mayReadQuickly = _isQuick && _problems.Count == 0;
        var text = LenientQuotes.None(_source);
        var offset = 0;
        while (offset < _source.Length && !_isTemplate && _documents.Count < _limits.MaxDocuments)
            offset = ReadFrom(offset, ref text);

        _builder.Report = null;
        _idle = _builder;
        if (_isTemplate)
            return new ManifestFile(_source) { IsTemplate = true };
        return new ManifestFile(_source)
        {
            Documents = _documents,
            Manifests = _manifests,
            Problems = _problems,
            UnreadParts = _unread,
            OtherDocuments = _otherDocuments,
        };
    }

    // Reads document by document, those that are written plainly without the library, and returns where to go on.
    private int ReadFrom(int offset, ref LenientQuotes text)
    {
        if (!_mayReadQuickly)
            return ReadWithLibrary(offset, ref text);
        var quick = new QuickReader(_source.Characters, _builder, _hasExpressions);
        while (ReadQuickly(ref quick, offset) is var end and >= 0)
        {
            offset = end;
            if (offset >= _source.Length)
                return offset;
            if (_documents.Count >= _limits.MaxDocuments)
            {
                ReportTooManyDocuments(offset);
                return _source.Length;
            }
        }

        return ReadWithLibrary(offset, ref text);
    }

    // Reads one document and returns its end, or a negative number when it is declined.
    private int ReadQuickly(ref QuickReader quick, int start)
    {
        var problemsBefore = _problems.Count;
        if (!quick.TryRead(start, out var end))
        {
            _problems.RemoveRange(problemsBefore, _problems.Count - problemsBefore);
            _builder.Forget();
            return -1;
        }

        _quickLength += end - start;
        Add(_builder.Finish(Span.Between(start, end), CommentScanner.Find));
        return end;
    }

    // Reads up to a document that stands for itself, the end or a syntax error, and returns where to go on.
    private int ReadWithLibrary(int offset, ref LenientQuotes text)
    {
        text = text.From(offset);
        var reader = new YamlDotNetReader(_source, text, offset, _builder, _hasExpressions);
        var problemsBefore = _problems.Count;
        try
        {
            for (var start = reader.DocumentStart; reader.TryReadDocument(out var document); start = reader.DocumentStart)
            {
                if (reader.IsOverLimit)
                    _unread.Add(Span.Between(start, reader.DocumentStart));
                if (reader.ComplexKey is { } key && IsExpression(Span.Between(Math.Max(0, key.Start - 1), key.Start + 1)))
                {
                    _isTemplate = true;
                    return _source.Length;
                }

                if (reader.ComplexKey is { } complex)
                    _problems.Add(new ReadProblem(ReadProblemKind.Syntax, _source, complex, "a key must be plain text here", "write the key as a word or a quoted text"));
                Add(document);
                problemsBefore = _problems.Count;
                if (_documents.Count >= _limits.MaxDocuments)
                {
                    ReportTooManyDocuments(reader.DocumentStart);
                    break;
                }

                if (_mayBeginAnew && MayBeginAnew(start, reader.DocumentStart))
                    return reader.DocumentStart;
            }

            return _source.Length;
        }
        catch (YamlSyntaxException e)
        {
            // What was reported about the document that broke off would be reported again, or distract from the cause.
            _problems.RemoveRange(problemsBefore, _problems.Count - problemsBefore);
            var start = reader.DocumentStart;
            if (_readAgain < MostReadAgain && Accept(e, start, text) is { } accepted)
            {
                _readAgain++;
                _builder.Forget();
                text = accepted;
                return start;
            }

            var next = NextDocument(start);
            ReportSyntaxError(e, Span.Between(start, next));
            AddBroken(reader.FinishBroken(next));
            _unread.Add(Span.Between(start, next));
            return next;
        }
    }

    // A document means the same wherever it stands, except that directives hold for all that follow, and that after `...` none need begin with `---`.
    private bool MayBeginAnew(int start, int next)
    {
        var text = _source.Text;
        if (next <= start || string.CompareOrdinal(text, next, "---", 0, 3) != 0)
            return false;
        if (text[start] != '%' && text.IndexOf("\n%", start, next - start, StringComparison.Ordinal) < 0)
            return true;
        _mayReadQuickly = false;
        return _mayBeginAnew = false;
    }

    // What only stricter readers than Kubernetes' own refuse is read again, more leniently.
    private LenientQuotes? Accept(YamlSyntaxException error, int start, LenientQuotes text)
    {
        if (SyntaxErrors.IsWrongQuoteIndentation(error))
            return text.Indent(error.Start, start);
        return SyntaxErrors.IsUnknownEscape(error) && _source.Text.IndexOf("\\'", start, StringComparison.Ordinal) >= 0 ? text.AcceptApostrophes() : null;
    }

    private void Add(NodeTree? document)
    {
        if (document is null)
            return;
        _documents.Add(document);
        var root = document.Root;
        if (IsList(root))
        {
            foreach (var item in root["items"].Children)
                AddManifest(item);
        }
        else if (root.IsMapping)
        {
            AddManifest(root);
        }
        else if (root.IsPresent)
        {
            _otherDocuments++;
        }
    }

    private void AddManifest(Node root)
    {
        if (root["apiVersion"].IsAbsent && root["kind"].IsAbsent)
            _otherDocuments++;
        else
            _manifests.Add(new Manifest(root));
    }

    // Of a broken document the beginning is known; it may define what others refer to.
    private void AddBroken(NodeTree? document)
    {
        if (document is null)
            return;
        _documents.Add(document);
        var manifest = new Manifest(document.Root, isPartial: true) { IsBroken = true };
        if (manifest.Kind.Length > 0 && manifest.Name.Length > 0)
            _manifests.Add(manifest);
    }

    private void ReportSyntaxError(YamlSyntaxException e, Span document)
    {
        if (IsExpression(Span.Between(_source.StartOfLine(Math.Max(0, _source.StartOfLine(e.End) - 1)), _source.EndOfLine(e.End))))
        {
            _isTemplate = true;
            return;
        }

        _problems.Add(TabIndentation.Explain(_source, document, e) ?? SyntaxErrors.Explain(_source, document, e));
    }

    private void ReportTooManyDocuments(int offset) => _problems.Add(new ReadProblem(
        ReadProblemKind.Unreadable,
        _source,
        new Span(Math.Min(offset, _source.Length), 0),
        $"this file holds more than {_limits.MaxDocuments} documents; the rest is not read",
        "split the file"));

    private void ReportMistake(NodeTreeMistake mistake, Span span, Span? related, string name)
    {
        var (kind, message, help) = mistake switch
        {
            NodeTreeMistake.DuplicateKey => (
                ReadProblemKind.DuplicateKey,
                $"the key '{name}' is written twice in this mapping; only the last one counts",
                "merge the two into one, or remove the one that is not meant"),
            NodeTreeMistake.UnknownAlias => (
                ReadProblemKind.Syntax,
                $"the alias '*{name}' names no anchor above it",
                $"write '&{name}' before the value that is meant, or quote the text if it is no alias"),
            NodeTreeMistake.AliasOfItself => (
                ReadProblemKind.Syntax,
                $"the alias '*{name}' stands inside the value that it names",
                "a value cannot contain itself"),
            NodeTreeMistake.WrongMerge => (
                ReadProblemKind.Syntax,
                "the merge key '<<' needs a mapping, or a list of mappings written out",
                "kubectl refuses anything else; copy the entries instead"),
            NodeTreeMistake.TooDeep => (
                ReadProblemKind.Unreadable,
                $"this document nests deeper than {name} levels and is not read",
                "no Kubernetes object nests this deep"),
            _ => (
                ReadProblemKind.Unreadable,
                $"the aliases of this document unfold to more than {name} nodes; it is not read",
                "kubectl refuses documents with excessive aliases too"),
        };
        _problems.Add(new ReadProblem(kind, _source, span, message, help) { Related = related });
    }

    // `kind: List` and typed lists (`ConfigMapList`) of built-in groups hold objects.
    private static bool IsList(Node root) =>
        root["kind"].Text is { } kind
        && kind.EndsWith("List", StringComparison.Ordinal)
        && root["items"].IsSequence
        && (kind == "List" || root["items"][0]["kind"].IsScalar);

    private bool IsExpression(Span span) => _source.CharactersOf(span).IndexOf("{{".AsSpan()) >= 0;

    // The next line that starts with `---` after the first line of the document that says something.
    private int NextDocument(int start)
    {
        var text = _source.Text;
        var hasContent = false;
        for (var line = start; line < text.Length; line = AfterLine(line))
        {
            var isMarker = string.CompareOrdinal(text, line, "---", 0, 3) == 0
                && (line + 3 >= text.Length || text[line + 3] is ' ' or '\t' or '\r' or '\n');
            if (isMarker && hasContent)
                return line;
            hasContent |= isMarker || text[line] is not ('#' or '%' or '\r' or '\n');
        }

        return text.Length;
    }

    private int AfterLine(int offset)
    {
        var end = _source.Text.IndexOf('\n', offset);
        return end < 0 ? _source.Length : end + 1;
    }

    private static bool HasKey(ReadOnlySpan<char> text, string key)
    {
        for (var from = 0; text.Slice(from).IndexOf(key.AsSpan()) is >= 0 and var distance;)
        {
            var at = from + distance;
            var after = at + key.Length;
            if (after < text.Length && text[after] is '"' or '\'')
                after++;
            while (after < text.Length && text[after] is ' ')
                after++;
            var startsWord = at == 0 || text[at - 1] is ' ' or '\n' or '\r' or '\t' or '"' or '\'' or '{' or ',' or '\uFEFF';
            if (startsWord && after < text.Length && text[after] == ':')
                return true;
            from = at + 1;
        }

        return false;
    }
}
