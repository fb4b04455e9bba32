namespace Plimsoll.Rules.Secrets;

/// <summary>A credential that was recognised by its shape.</summary>
/// <param name="Issuer">What it is: <c>a GitHub token</c>.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct FoundToken(string Issuer, Span Span);
