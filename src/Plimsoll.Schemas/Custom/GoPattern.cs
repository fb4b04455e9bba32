using System.Text;
using System.Text.RegularExpressions;

namespace Plimsoll.Schemas.Custom;

/// <summary>Reads a pattern in Go's syntax, which the API server uses, as a regular expression of .NET.</summary>
/// <remarks>
/// Where both spell something alike and mean different things (<c>$</c>, <c>\d</c>, <c>[a-[b]]</c>) Go's meaning is written out.
/// A pattern that cannot be carried over is given up: better no check than a wrong one.
/// </remarks>
internal sealed class GoPattern
{
    private const int MostCharacters = 5_000;
    private const int MostGroups = 200;

    // .NET tracks back where Go does not, so that a pattern may take very long here.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly string _pattern;
    private readonly StringBuilder _text = new();
    private int _at;
    private int _depth;
    private bool _isMultiline;

    private GoPattern(string pattern) => _pattern = pattern;

    /// <summary>The expression; null when the pattern cannot be carried over.</summary>
    public static Regex? Compile(string pattern)
    {
        if (pattern.Length > MostCharacters || new GoPattern(pattern).Translate() is not { } text)
            return null;
        try
        {
            return new Regex(text, RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>What a pattern uses that Go does not know, in words; null when nothing of the kind is found.</summary>
    public static string? ForeignSyntaxOf(string pattern)
    {
        var reader = new GoPattern(pattern.Length > MostCharacters ? "" : pattern);
        return reader.Translate() is null ? reader.ForeignSyntax : null;
    }

    private string? ForeignSyntax { get; set; }

    private string? Translate()
    {
        while (_at < _pattern.Length)
        {
            var isCarriedOver = _pattern[_at] switch
            {
                '\\' => TryEscape(),
                '[' => TryClass(),
                '(' => TryGroup(),
                ')' => TryAppend(")", -1),
                // In .NET it also matches before a final line break.
                '$' => TryAppend(_isMultiline ? "$" : @"\z", 0),
                var other => TryAppend(other.ToString(), 0),
            };
            if (!isCarriedOver)
                return null;
        }

        return _text.ToString();
    }

    private bool TryAppend(string text, int deeper)
    {
        _text.Append(text);
        _at++;
        _depth += deeper;
        return _depth <= MostGroups;
    }

    private bool TryGroup()
    {
        if (_at + 1 >= _pattern.Length || _pattern[_at + 1] != '?')
            return TryAppend("(", 1);

        // Lookbehind looks like the newer spelling of a named group.
        var rest = _pattern.Substring(_at + 2);
        if (rest is ['=' or '!', ..] or ['<', '=' or '!', ..])
        {
            ForeignSyntax = rest[0] == '<' ? "a lookbehind" : "a lookahead";
            return false;
        }

        if (rest is ['P', '<', ..] or ['<', ..])
        {
            _at += rest[0] == 'P' ? 3 : 2;
            _text.Append("(?");
            return TryAppend("<", 1);
        }

        var end = rest.IndexOfAny([':', ')']);
        if (end < 0 || rest.Substring(0, end).Any(c => c is not ('i' or 'm' or 's' or '-')))
            return false;
        _isMultiline |= rest.IndexOf('m') is var m && m >= 0 && m < end;
        _text.Append("(?").Append(rest, 0, end);
        _at += end + 2;
        return TryAppend(rest[end].ToString(), rest[end] == ':' ? 1 : 0);
    }

    private bool TryClass()
    {
        if (GoCharacterClass.Translate(_pattern, ref _at) is not { } text)
            return false;
        _text.Append(text);
        return true;
    }

    private bool TryEscape()
    {
        if (_at + 1 >= _pattern.Length)
            return false;
        switch (_pattern[_at + 1])
        {
            case 'Q':
                Quote();
                return true;
            case 'A' or 'z':
                _text.Append(_pattern, _at, 2);
                _at += 2;
                return true;
            case 'b' or 'B':
                var isBoundary = _pattern[_at + 1] == 'b';
                _text.Append(isBoundary
                    ? "(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))"
                    : "(?:(?<=[0-9A-Za-z_])(?=[0-9A-Za-z_])|(?<![0-9A-Za-z_])(?![0-9A-Za-z_]))");
                _at += 2;
                return true;
        }

        if (GoEscape.TryRead(_pattern, ref _at, out var escape))
        {
            _text.Append(escape.IsSet ? $"[{escape.Text}]" : escape.Text);
            return true;
        }

        if (_pattern[_at + 1] is >= '1' and <= '9')
            ForeignSyntax = "a back-reference";
        return false;
    }

    private void Quote()
    {
        var end = _pattern.IndexOf(@"\E", _at + 2, StringComparison.Ordinal);
        var stop = end < 0 ? _pattern.Length : end;
        foreach (var c in _pattern.AsSpan(_at + 2, stop - _at - 2))
            _text.Append(GoEscape.Literal(c));
        _at = end < 0 ? stop : end + 2;
    }
}
