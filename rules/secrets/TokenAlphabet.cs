namespace Plimsoll.Rules.Secrets;

/// <summary>Which characters a token is made of, after its prefix.</summary>
internal enum TokenAlphabet
{
    /// <summary>ASCII letters and digits.</summary>
    Alphanumeric,

    /// <summary>Letters, digits, <c>-</c> and <c>_</c>.</summary>
    UrlSafe,

    /// <summary>Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</summary>
    Dotted,

    /// <summary>Letters, digits, <c>+</c>, <c>/</c> and <c>=</c>.</summary>
    Base64,
}
