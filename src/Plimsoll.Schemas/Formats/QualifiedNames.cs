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
        if (slash >= 0 && Names.WrongInSubdomain($"the prefix of {what}", text.Substring(0, slash)) is { } mistake)
            return mistake;
        var name = slash < 0 ? what : $"the name after the '/' of {what}";
        return Names.Wrong(name, text.Substring(slash + 1), Names.LabelLength, Ascii.IsLetterOrDigit, "-_.");
    }

    /// <summary>The name with hyphens for spaces and a prefix in small letters.</summary>
    public static string Mended(string text)
    {
        var trimmed = text.Trim().Replace(' ', '-');
        var slash = trimmed.IndexOf('/');
        return slash < 0 ? trimmed : $"{Names.Slug(trimmed.Substring(0, slash))}{trimmed.Substring(slash)}";
    }
}
