using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml;

/// <summary>Finds characters that YAML does not allow anywhere, before the parser stumbles over them.</summary>
internal static class CharacterCheck
{
#if NET
    private static readonly System.Buffers.SearchValues<char> Forbidden =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0x20).Append(0x7F).Select(c => (char)c).Except(['\t', '\n', '\r'])]);
#endif

    public static ReadProblem? FindProblem(Source source)
    {
        var found = IndexOfForbidden(source.Characters);
        if (found < 0)
            return null;
        var nul = source.Text.IndexOf('\0', found);
        if (nul >= 0)
        {
            return new ReadProblem(
                ReadProblemKind.Unreadable, source, new Span(nul, 1), "this file is not text: it holds a NUL byte", "leave binary files out, or save the file as UTF-8");
        }

        return new ReadProblem(
            ReadProblemKind.Syntax,
            source,
            new Span(found, 1),
            $"the control character U+{(int)source.Characters[found]:X4} is not allowed in YAML",
            "remove it, or write it as an escape in a double-quoted text");
    }

    private static int IndexOfForbidden(ReadOnlySpan<char> text)
    {
#if NET
        return text.IndexOfAny(Forbidden);
#else
        for (var i = 0; i < text.Length; i++)
        {
            if ((text[i] < ' ' && text[i] is not ('\t' or '\n' or '\r')) || text[i] == '\u007F')
                return i;
        }

        return -1;
#endif
    }
}
