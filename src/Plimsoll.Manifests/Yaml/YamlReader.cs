using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml.Quick;

namespace Plimsoll.Manifests.Yaml;

/// <summary>Reads the objects of a YAML or JSON text; the one door through which text becomes manifests.</summary>
/// <remarks>
/// A syntax error costs one document: reading goes on at the next <c>---</c>. A text that only a template engine can
/// finish is recognised and left alone. The pieces of a long text are read ahead on all processors, and count where what stands
/// before them does not make them mean something else.
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
    private readonly FileContent _content = new();
    private readonly bool _isQuick;
    private readonly bool _hasExpressions;
    private int _readAgain;
    private int _quickLength;
    private int _aheadEnd;
    private bool _isTemplate;
    private bool _mayReadQuickly;
    private bool _mayBeginAnew = true;

    private YamlReader(Source source, ReadLimits limits, bool isQuick, bool hasExpressions)
    {
        _isQuick = isQuick;
        _hasExpressions = hasExpressions;
        _source = source;
        _limits = limits;
        _builder = _idle ?? new NodeTreeBuilder(source);
        _idle = null;
        _builder.Restart(source, limits.MaxDepth, limits.MaxCopies);
        _builder.Report = (mistake, span, related, name) => _content.Problems.Add(MistakeProblems.Of(mistake, _source, span, related, name));
    }

    /// <summary>Reads everything that a text holds; never throws because of it.</summary>
    public static ManifestFile Read(Source source, ReadLimits? limits = null) => For(source, limits, isQuick: true).Read();

    /// <summary>Reads the same with the library alone.</summary>
    internal static ManifestFile ReadSlowly(Source source, ReadLimits? limits = null) => For(source, limits, isQuick: false).Read();

    /// <summary>Number of characters that were read without the library's help.</summary>
    internal static int QuickShareOf(Source source)
    {
        var reader = For(source, null, isQuick: true);
        reader.Read();
        return reader._quickLength;
    }

    /// <summary>Whether a text may hold objects: somewhere in it <c>apiVersion</c> or <c>kind</c> is a key.</summary>
    /// <remarks>A quick look that spares parsing the many YAML and JSON files that have nothing to do with Kubernetes.</remarks>
    public static bool MayHoldManifests(ReadOnlySpan<char> text) => HasKey(text, "apiVersion") || HasKey(text, "kind");

    private static YamlReader For(Source source, ReadLimits? limits, bool isQuick) =>
        new(source, limits ?? ReadLimits.Default, isQuick, hasExpressions: source.Characters.IndexOf("{{".AsSpan()) >= 0);

    private ManifestFile Read()
    {
        if (CharacterCheck.FindProblem(_source) is { } problem)
        {
            _content.Problems.Add(problem);
            if (problem.Kind == ReadProblemKind.Unreadable)
                return new ManifestFile(_source) { Problems = [problem], UnreadParts = [new Span(0, _source.Length)] };
        }

        _mayReadQuickly = _isQuick && _content.Problems.Count == 0;
        ReadDocuments();
        Rest();
        return _isTemplate ? new ManifestFile(_source) { IsTemplate = true } : _content.ToFile(_source);
    }

    private void ReadDocuments()
    {
        var text = LenientText.Of(_source);
        var pieces = LongText.PiecesOf(_source.Characters);
        var ahead = _mayReadQuickly && pieces.Count > 1 ? ReadAhead(pieces) : null;
        var offset = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (ahead is not null && offset == pieces[i].Start && MayTake(ahead[i]))
                offset = Take(ahead[i]);
            while (offset < pieces[i].End && !_isTemplate && _content.Documents.Count < _limits.MaxDocuments)
                offset = ReadFrom(offset, pieces[i].End, ref text);
        }
    }

    // Reads each piece, on all processors, up to its first document that only the library can read.
    private YamlReader[] ReadAhead(IReadOnlyList<Span> pieces)
    {
        var readers = new YamlReader[pieces.Count];
        Parallel.For(0, pieces.Count, i =>
        {
            readers[i] = new YamlReader(_source, _limits, _isQuick, _hasExpressions);
            readers[i].ReadPiece(pieces[i]);
        });
        return readers;
    }

    private void ReadPiece(Span piece)
    {
        var quick = new QuickReader(_source.Characters, _builder, _hasExpressions);
        _aheadEnd = piece.Start;
        while (_aheadEnd < piece.End && ReadQuickly(ref quick, _aheadEnd) is var end and >= 0)
            _aheadEnd = end;
        Rest();
    }

    // What stands before a piece may mean that it reads otherwise, or that it is not to be read at all.
    private bool MayTake(YamlReader ahead) => _mayReadQuickly && !_isTemplate && _content.Documents.Count + ahead._content.Documents.Count < _limits.MaxDocuments;

    private int Take(YamlReader ahead)
    {
        _content.Add(ahead._content);
        _quickLength += ahead._quickLength;
        return ahead._aheadEnd;
    }

    // Reads document by document up to an offset, those that are written plainly without the library, and returns where to go on.
    private int ReadFrom(int offset, int end, ref LenientText text)
    {
        if (!_mayReadQuickly)
            return ReadWithLibrary(offset, ref text);
        var quick = new QuickReader(_source.Characters, _builder, _hasExpressions);
        while (ReadQuickly(ref quick, offset) is var next and >= 0)
        {
            offset = next;
            if (offset < _source.Length && _content.Documents.Count >= _limits.MaxDocuments)
            {
                ReportTooManyDocuments(offset);
                return _source.Length;
            }

            if (offset >= end)
                return offset;
        }

        return ReadWithLibrary(offset, ref text);
    }

    // Leaves the builder to the next reader on this thread.
    private void Rest()
    {
        _builder.Report = null;
        _idle = _builder;
    }

    // Reads one document and returns its end, or a negative number when it is declined.
    private int ReadQuickly(ref QuickReader quick, int start)
    {
        var problemsBefore = _content.Problems.Count;
        if (!quick.TryRead(start, out var end))
        {
            _content.Problems.RemoveRange(problemsBefore, _content.Problems.Count - problemsBefore);
            _builder.Forget();
            return -1;
        }

        _quickLength += end - start;
        _content.Add(_builder.Finish(Span.Between(start, end), CommentScanner.Find));
        return end;
    }

    // Reads up to a document that stands for itself, the end or a syntax error, and returns where to go on.
    private int ReadWithLibrary(int offset, ref LenientText text)
    {
        text = text.From(offset);
        var reader = new YamlDotNetReader(_source, text, offset, _builder, _hasExpressions);
        var problemsBefore = _content.Problems.Count;
        try
        {
            for (var start = reader.DocumentStart; reader.TryReadDocument(out var document); start = reader.DocumentStart)
            {
                if (reader.IsOverLimit)
                    _content.UnreadParts.Add(Span.Between(start, reader.DocumentStart));
                if (reader.ComplexKey is { } key && IsExpression(Span.Between(Math.Max(0, key.Start - 1), key.Start + 1)))
                {
                    _isTemplate = true;
                    return _source.Length;
                }

                if (reader.ComplexKey is { } complex)
                    _content.Problems.Add(new ReadProblem(ReadProblemKind.Syntax, _source, complex, "a key must be plain text here", "write the key as a word or a quoted text"));
                _content.Add(document);
                problemsBefore = _content.Problems.Count;
                if (_content.Documents.Count >= _limits.MaxDocuments)
                {
                    if (reader.DocumentStart < _source.Length)
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
            _content.Problems.RemoveRange(problemsBefore, _content.Problems.Count - problemsBefore);
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
            _content.AddBroken(reader.FinishBroken(next));
            _content.UnreadParts.Add(Span.Between(start, next));
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
    private LenientText? Accept(YamlSyntaxException error, int start, LenientText text)
    {
        if (SyntaxErrors.IsWrongQuoteIndentation(error))
            return text.IndentQuoted(error.Start, start);
        if (SyntaxErrors.IsBlankInFirstLines(error))
            return text.EmptyFirstLines(error.Start, start);
        return SyntaxErrors.IsUnknownEscape(error) && _source.Text.IndexOf("\\'", start, StringComparison.Ordinal) >= 0 ? text.AcceptApostrophes() : null;
    }

    private void ReportSyntaxError(YamlSyntaxException e, Span document)
    {
        if (IsExpression(Span.Between(_source.StartOfLine(Math.Max(0, _source.StartOfLine(e.End) - 1)), _source.EndOfLine(e.End))))
        {
            _isTemplate = true;
            return;
        }

        _content.Problems.Add(TabIndentation.Explain(_source, document, e) ?? SyntaxErrors.Explain(_source, document, e));
    }

    private void ReportTooManyDocuments(int offset) => _content.Problems.Add(new ReadProblem(
        ReadProblemKind.Unreadable,
        _source,
        new Span(Math.Min(offset, _source.Length), 0),
        $"this file holds more than {_limits.MaxDocuments} documents; the rest is not read",
        "split the file"));

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
