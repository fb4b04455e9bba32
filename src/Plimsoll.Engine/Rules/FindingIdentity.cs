using System.Security.Cryptography;
using System.Text;
using Plimsoll.Manifests;

namespace Plimsoll.Engine.Rules;

/// <summary>What makes a finding the same one in the next run: its rule, its object and its place in the object, never its line.</summary>
/// <param name="RuleId">The rule's number, which outlives its name.</param>
/// <param name="Subject">The object as <c>group/kind/namespace/name</c>; the name of the text when there is no object.</param>
/// <param name="Path">The place in the object as <see cref="StablePath"/> writes it; empty when there is no object.</param>
/// <param name="Occurrence">How many equal findings come before it in the run.</param>
public sealed record FindingIdentity(string RuleId, string Subject, string Path, int Occurrence)
{
    private const int FingerprintBytes = 16;

    /// <summary>The identity in 32 hexadecimal digits, for programs that compare runs.</summary>
    public string Fingerprint
    {
        get
        {
            // NUL stands in no name, so that no two identities run together to one text.
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{RuleId}\0{Subject}\0{Path}\0{Occurrence}"));
            var digits = new StringBuilder(2 * FingerprintBytes);
            foreach (var b in hash.Take(FingerprintBytes))
                digits.Append(b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
            return digits.ToString();
        }
    }

    /// <summary>The identity of a finding that has no equal before it.</summary>
    public static FindingIdentity Of(Finding finding) => finding.Manifest is { } manifest
        ? new FindingIdentity(finding.Rule.Id, NameOf(manifest), StablePath.Of(finding.Node), 0)
        : new FindingIdentity(finding.Rule.Id, finding.Source.Name, "", 0);

    /// <summary>How a person would tell it from others: <c>PLM1042 apps/Deployment//web spec.replicas</c>.</summary>
    public override string ToString()
    {
        var place = Path.Length > 0 ? $"{RuleId} {Subject} {Path}" : $"{RuleId} {Subject}";
        return Occurrence > 0 ? $"{place} #{Occurrence + 1}" : place;
    }

    // Writing the default namespace out, or moving to a newer version of the API, makes no other object.
    private static string NameOf(Manifest manifest)
    {
        var name = manifest.Name.Length > 0 ? manifest.Name : manifest.Root["metadata"]["generateName"].Text ?? "";
        return $"{manifest.Group}/{manifest.Kind}/{(manifest.Namespace == "default" ? "" : manifest.Namespace)}/{name}";
    }
}
