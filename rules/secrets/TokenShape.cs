namespace Plimsoll.Rules.Secrets;

/// <summary>The shape by which a credential is known under whatever name.</summary>
/// <param name="Issuer">What it is: <c>a GitHub token</c>.</param>
/// <param name="Prefix">How it begins.</param>
/// <param name="Length">How many characters of the alphabet follow, at least.</param>
/// <param name="MaxLength">How many follow at most.</param>
/// <param name="Alphabet">Which characters follow.</param>
/// <param name="Check">Tells a real one from a look-alike by its checksum or structure; gets all that follows the prefix.</param>
internal sealed record TokenShape(
    string Issuer,
    string Prefix,
    int Length,
    int MaxLength,
    TokenAlphabet Alphabet = TokenAlphabet.Alphanumeric,
    Func<string, bool>? Check = null)
{
    // Fewer different characters are a drawing of a token: `xxxxxxxx`, `00000000`, `abcabcabc`.
    private const int FewestDifferentCharacters = 7;

    /// <summary>Whether what follows the prefix makes it a real one.</summary>
    public bool IsReal(string rest) =>
        rest.Length >= Length
        && rest.Length <= MaxLength
        && rest.Distinct().Count() >= FewestDifferentCharacters
        && rest.IndexOf("EXAMPLE", StringComparison.OrdinalIgnoreCase) < 0
        && Check?.Invoke(rest) != false;
}
