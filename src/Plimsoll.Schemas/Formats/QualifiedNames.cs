namespace Plimsoll.Schemas.Formats;

/// <summary>Names of the form <c>example.com/name</c> or <c>name</c>.</summary>
/// <remarks>
/// Source: IsQualifiedName in k8s.io/apimachinery/pkg/util/validation, which newer releases call IsLabelKey in
/// pkg/api/validate/content.
/// </remarks>
internal static class QualifiedNames
{
    public static FormatMistake? Wrong(string what, string text)
    {
        if (text.Length == 0)
            return Mistakes.Empty(what);
        var slash = text.IndexOf('/');
        if (slash != text.LastIndexOf('/'))
            return new FormatMistake($"{what} has one '/' at most");
        if (slash < 0)
            return WrongInName(what, text.AsSpan());

        // What a part is called is put together only where something is wrong with it.
        var prefix = text.AsSpan(0, slash);
        var name = text.AsSpan(slash + 1);
        if (Names.WrongInSubdomain(what, prefix) is not null)
            return Names.WrongInSubdomain($"the prefix of {what}", prefix);
        return WrongInName(what, name) is null ? null : WrongInName($"the name after the '/' of {what}", name);
    }

    /// <summary>The name with hyphens for spaces and a prefix in small letters.</summary>
    public static string Mended(string text)
    {
        var trimmed = text.Trim().Replace(' ', '-');
        var slash = trimmed.IndexOf('/');
        return slash < 0 ? trimmed : $"{Names.Slug(trimmed.Substring(0, slash))}{trimmed.Substring(slash)}";
    }

    private static FormatMistake? WrongInName(string what, ReadOnlySpan<char> name) =>
        Names.Wrong(what, name, Names.LabelLength, Ascii.IsLetterOrDigit, "-_.");
}
