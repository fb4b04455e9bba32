namespace Plimsoll.Schemas.Catalogue;

/// <summary>A kind under an API version that Kubernetes has given up or will.</summary>
/// <param name="ApiVersion">The API version.</param>
/// <param name="Kind">The kind.</param>
/// <param name="DeprecatedIn">The minor version since which it is deprecated.</param>
/// <param name="RemovedIn">The first minor version that does not serve it; -1 when that is not settled.</param>
/// <param name="Replacement">The API version to write instead; empty when there is none.</param>
/// <param name="Changes">What else has to change, in words; may be empty.</param>
public sealed record ApiRemoval(string ApiVersion, string Kind, int DeprecatedIn, int RemovedIn, string Replacement, string Changes);
